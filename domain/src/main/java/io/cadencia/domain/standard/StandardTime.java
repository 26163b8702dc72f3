package io.cadencia.domain.standard;

import java.time.Duration;

/**
 * The standard allowed time (SAM) of one unit.
 *
 * @param duration whole milliseconds, positive
 */
public record StandardTime(Duration duration) {

  public StandardTime {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(
          "standard time must be positive, was " + duration.toMillis() + " ms");
    }
    if (duration.toNanosPart() % 1_000_000 != 0) {
      throw new IllegalArgumentException(
          "standard time must be whole milliseconds, was " + duration);
    }
  }

  public static StandardTime ofMillis(long millis) {
    return new StandardTime(Duration.ofMillis(millis));
  }

  public long toMillis() {
    return duration.toMillis();
  }

  public StandardTime plus(StandardTime other) {
    return new StandardTime(duration.plus(other.duration));
  }
}
