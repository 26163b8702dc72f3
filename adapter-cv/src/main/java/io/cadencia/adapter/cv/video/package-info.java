/** Writing pictures as a video file. */
@NullMarked
package io.cadencia.adapter.cv.video;

import org.jspecify.annotations.NullMarked;
