package io.cadencia.adapter.http.request;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import java.math.BigDecimal;
import java.time.Duration;

/** Reads durations in seconds. */
final class Seconds {

  private static final int MILLISECONDS = 3;

  private Seconds() {}

  /**
   * @throws RequestRefusedException if it lies outside the bounds, or is finer than a millisecond
   */
  static Duration checked(String name, BigDecimal seconds, Duration min, Duration max) {
    if (seconds.compareTo(of(min)) < 0 || seconds.compareTo(of(max)) > 0) {
      throw new RequestRefusedException(
          Fault.VALUE_OUT_OF_RANGE,
          "field",
          name,
          "min",
          of(min).toPlainString(),
          "max",
          of(max).toPlainString(),
          "value",
          Shown.of(seconds.toString()));
    }
    if (seconds.stripTrailingZeros().scale() > MILLISECONDS) {
      throw new RequestRefusedException(
          Fault.FINER_THAN_MILLISECONDS, "field", name, "value", Shown.of(seconds.toString()));
    }
    return Duration.ofMillis(seconds.movePointRight(MILLISECONDS).longValueExact());
  }

  private static BigDecimal of(Duration duration) {
    return new BigDecimal(
        BigDecimal.valueOf(duration.toMillis(), MILLISECONDS).stripTrailingZeros().toPlainString());
  }
}
