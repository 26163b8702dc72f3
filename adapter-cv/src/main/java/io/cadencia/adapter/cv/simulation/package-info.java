/**
 * The simulated camera: a sewing line drawn frame by frame, and the exact truth about it.
 *
 * <p>A {@code StationScript} says where everything is at any moment, written ahead by a {@code
 * StationPlanner} from a seed; the painters only look at it. Times inside are seconds since the
 * start of the scene. The truth is for reports: nothing that detects may depend on this package.
 */
@NullMarked
package io.cadencia.adapter.cv.simulation;

import org.jspecify.annotations.NullMarked;
