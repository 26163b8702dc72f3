package io.cadencia.domain.efficiency;

import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

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
      throw new InvalidRangeException(
          InvalidRangeException.Fault.TOO_LONG,
          "a range by %s may be at most %d days long, was %d; ask for less or a coarser granularity"
              .formatted(
                  granularity.name().toLowerCase(Locale.ROOT),
                  granularity.longestRange().toDays(),
                  Duration.between(from, to).toDays()));
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
    var length = Duration.between(from, to);
    if (length.compareTo(longest) > 0) {
      throw new InvalidRangeException(
          InvalidRangeException.Fault.TOO_LONG,
          "a range may be at most %d days long, was %s; ask for less"
              .formatted(longest.toDays(), length));
    }
    return new TimeSpan(from, to);
  }

  private static void requireOrder(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      throw new InvalidRangeException(
          InvalidRangeException.Fault.EMPTY_OR_REVERSED,
          "from must be before to, were " + from + " and " + to);
    }
  }
}
