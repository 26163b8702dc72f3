package io.cadencia.domain.agreement;

/**
 * Where the true value is believed to lie, in the unit of the estimate.
 *
 * @param lower finite, at most {@code upper}
 * @param upper finite
 */
public record ConfidenceInterval(double lower, double upper) {

  public ConfidenceInterval {
    Checks.finite("the lower end of an interval", lower);
    Checks.finite("the upper end of an interval", upper);
    if (lower > upper) {
      throw new IllegalArgumentException(
          "an interval must not end before it begins, was " + lower + " to " + upper);
    }
  }

  static ConfidenceInterval around(double estimate, double half) {
    return new ConfidenceInterval(estimate - half, estimate + half);
  }
}
