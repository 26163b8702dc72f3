/** Pictures of single cycles: what the camera saw when the piece was put down. */
@NullMarked
package io.cadencia.adapter.cv.evidence;

import org.jspecify.annotations.NullMarked;
