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
    requireOrder(from, to);
    if (Duration.between(from, to).compareTo(granularity.longestRange()) > 0) {
      throw InvalidRangeException.tooLong(
          from, to, granularity.longestRange(), "ask for less or a coarser granularity");
    }
    return new TimeSpan(from, to);
  }

  /**
   * The range, if it is no longer than that.
   *
   * @throws InvalidRangeException if it is empty, reversed or too long
   */
  public static TimeSpan atMost(Duration longest, Instant from, Instant to) {
    requireOrder(from, to);
    if (Duration.between(from, to).compareTo(longest) > 0) {
      throw InvalidRangeException.tooLong(from, to, longest, "ask for less");
    }
    return new TimeSpan(from, to);
  }

  private static void requireOrder(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      throw InvalidRangeException.emptyOrReversed(from, to);
    }
  }
}
