/** The way of a frame: from its source past the person detector into the use cases. */
@NullMarked
package io.cadencia.adapter.cv.pipeline;

import org.jspecify.annotations.NullMarked;
