package io.cadencia.domain.efficiency;

import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;

/** Which ranges may be asked for. */
public final class RangeRule {

  private RangeRule() {}

  /**
   * The range, if it may be asked for in that granularity.
   *
   * @throws InvalidRangeException if it is empty, reversed or longer than the granularity allows
   */
  public static TimeSpan check(Instant from, Instant to, Granularity granularity) {
    if (!from.isBefore(to)) {
      throw InvalidRangeException.emptyOrReversed(from, to, granularity);
    }
    if (Duration.between(from, to).compareTo(granularity.longestRange()) > 0) {
      throw InvalidRangeException.tooLong(from, to, granularity);
    }
    return new TimeSpan(from, to);
  }
}
