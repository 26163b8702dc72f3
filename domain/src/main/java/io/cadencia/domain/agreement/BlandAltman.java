package io.cadencia.domain.agreement;

/**
 * The analysis of Bland and Altman for pairs that are independent of one another. Where a
 * workstation gave many pairs, {@link RepeatedBlandAltman} is the right one.
 *
 * <p>Limits and their standard error are those of a {@link LimitsRule}; intervals use Student's t
 * with n - 1 degrees of freedom.
 *
 * @param n pairs
 * @param limits seconds
 */
public record BlandAltman(int n, LimitsOfAgreement limits) {

  private static final double CONFIDENCE = 0.95;

  /**
   * By the rule of 1999 and with 95 % intervals.
   *
   * @throws IllegalArgumentException for a single pair
   */
  public static BlandAltman of(PairedMeasurements paired) {
    return of(paired, LimitsRule.BLAND_ALTMAN_1999, CONFIDENCE);
  }

  /**
   * @param confidence of the intervals, above 0 and below 1
   * @throws IllegalArgumentException for a single pair
   */
  public static BlandAltman of(PairedMeasurements paired, LimitsRule rule, double confidence) {
    var differences = paired.differences();
    return ofSummary(
        paired.size(), differences.mean(), differences.standardDeviation(), rule, confidence);
  }

  /**
   * From what a paper prints.
   *
   * @param n pairs, at least 2
   * @param bias mean difference
   * @param sd standard deviation of the differences, not negative
   * @param confidence of the intervals, above 0 and below 1
   */
  public static BlandAltman ofSummary(
      int n, double bias, double sd, LimitsRule rule, double confidence) {
    Checks.atLeast("the pairs of limits of agreement", 2, n);
    Checks.notNegative("a standard deviation", sd);
    double t = StudentT.twoSided(confidence, n - 1);
    return new BlandAltman(
        n,
        LimitsOfAgreement.of(
            bias,
            sd,
            rule.multiplier() * sd,
            t * sd / Math.sqrt(n),
            t * rule.standardError(n, sd)));
  }
}
