package io.cadencia.adapter.cv.load;

import io.cadencia.domain.coverage.AnalysisCost;
import java.time.Duration;

/**
 * How a box did with so many cameras.
 *
 * @param length how long it was watched
 * @param frames that came
 * @param lost of these, the ones that nobody looked at
 * @param fewestSearches searches a second of the camera that had the fewest
 * @param meanSearches searches a second of a camera
 * @param delayMedian from a frame to the people in it
 * @param delayMost the 95th percentile of that
 * @param processors how many processors it took
 */
public record TrialResult(
    int cameras,
    Duration length,
    long frames,
    long lost,
    double fewestSearches,
    double meanSearches,
    Duration delayMedian,
    Duration delayMost,
    double processors) {

  /** A frame in a hundred may be late once. */
  private static final double LOST = 0.01;

  /** The network may be a little slower at times. */
  private static final double ENOUGH = 0.9;

  /** Whether so many cameras can be watched well: each frame looked at, each camera searched. */
  public boolean isSustained() {
    return lost <= LOST * frames && fewestSearches >= ENOUGH * AnalysisCost.SEARCHES_PER_SECOND;
  }
}
