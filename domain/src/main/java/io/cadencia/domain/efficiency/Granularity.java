package io.cadencia.domain.efficiency;

import java.time.Duration;

/** The width of a bucket, and the longest range that may be asked for at once. */
public enum Granularity {
  MINUTE(Duration.ofDays(2)),
  HOUR(Duration.ofDays(366)),
  SHIFT(Duration.ofDays(5 * 366)),
  DAY(Duration.ofDays(5 * 366));

  private final Duration longestRange;

  Granularity(Duration longestRange) {
    this.longestRange = longestRange;
  }

  public Duration longestRange() {
    return longestRange;
  }
}
