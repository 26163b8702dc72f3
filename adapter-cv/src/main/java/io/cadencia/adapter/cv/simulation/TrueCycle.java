package io.cadencia.adapter.cv.simulation;

import java.time.Duration;

/**
 * A cycle that was really worked.
 *
 * @param station code of the workstation
 * @param start since the start of the scene: the piece as a whole has left the pick zone
 * @param end since the start of the scene: the piece has come to rest in the drop zone and is let
 *     go, for the last time if it was reworked
 */
public record TrueCycle(String station, Duration start, Duration end) {

  public TrueCycle {
    if (start.isNegative() || end.compareTo(start) <= 0) {
      throw new IllegalArgumentException(
          "a cycle ends after its start, was " + start + " to " + end);
    }
  }
}
