package io.cadencia.domain.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The units in which a SAM is written. The trade speaks decimal minutes: 0.365 min are 21.9 s.
 *
 * <p>The conversion is exact decimal arithmetic; a part of a millisecond is rounded once, half a
 * millisecond up. Figures to three decimals of a minute never need it: 0.001 min are 60 ms.
 */
public enum SamUnit {
  MINUTES(60_000),
  SECONDS(1_000);

  /**
   * No operation is allowed longer: a greater number is a mistake of unit or of the decimal sign.
   */
  public static final StandardTime LONGEST = StandardTime.ofMillis(3_600_000);

  private static final BigDecimal LEAST_MILLIS = new BigDecimal("0.5");

  private final BigDecimal millis;

  SamUnit(int millis) {
    this.millis = BigDecimal.valueOf(millis);
  }

  /** Whether this many are at least one millisecond, once rounded, and at most 60 minutes. */
  public boolean isPossible(BigDecimal value) {
    var exact = value.multiply(millis);
    return exact.compareTo(LEAST_MILLIS) >= 0
        && exact.compareTo(BigDecimal.valueOf(LONGEST.toMillis())) <= 0;
  }

  /**
   * @throws IllegalArgumentException if that many are not {@link #isPossible possible}
   */
  public StandardTime toStandardTime(BigDecimal value) {
    if (!isPossible(value)) {
      throw new IllegalArgumentException(
          "a SAM must be more than 0 and at most 60 minutes, was " + value + " " + this);
    }
    return StandardTime.ofMillis(
        value.multiply(millis).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }
}
