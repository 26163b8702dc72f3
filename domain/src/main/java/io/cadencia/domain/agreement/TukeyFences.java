package io.cadencia.domain.agreement;

import java.util.List;

/**
 * Tukey's fences, Exploratory Data Analysis (1977): values beyond the quartiles by more than 1.5
 * interquartile ranges are worth a look. Flagged values are reported; nothing is ever left out of a
 * figure because of them.
 *
 * @param lower below it a value is flagged
 * @param upper above it a value is flagged
 */
public record TukeyFences(double lower, double upper) {

  private static final double REACH = 1.5;

  /** By quartiles of type 7. */
  public static TukeyFences of(Sample values) {
    return around(values.quantile(0.25), values.quantile(0.75));
  }

  /**
   * @param third at least {@code first}
   */
  public static TukeyFences around(double first, double third) {
    double range = third - first;
    Checks.notNegative("an interquartile range", range);
    return new TukeyFences(first - REACH * range, third + REACH * range);
  }

  public boolean flags(double value) {
    return value < lower || value > upper;
  }

  /** The flagged values, smallest first. */
  public List<Double> flagged(Sample values) {
    return values.values().stream().filter(this::flags).toList();
  }
}
