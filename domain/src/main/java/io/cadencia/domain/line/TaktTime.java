package io.cadencia.domain.line;

import java.time.Duration;

/**
 * The rhythm the demand asks for: planned time over units wanted in it.
 *
 * @param seconds per unit, positive and finite
 */
public record TaktTime(double seconds) {

  public TaktTime {
    if (!(seconds > 0 && seconds < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("takt time must be positive, was " + seconds + " s");
    }
  }

  /**
   * @param planned planned time of the line, positive
   * @param units wanted in it, positive
   */
  public static TaktTime of(Duration planned, double units) {
    return new TaktTime(planned.toMillis() / (1000.0 * units));
  }

  /** Of a module with a target per hour. */
  public static TaktTime ofTarget(double unitsPerHour) {
    return of(Duration.ofHours(1), unitsPerHour);
  }
}
