package io.cadencia.domain.agreement;

/** How far the limits of agreement lie from the bias, and how uncertain they are. */
public enum LimitsRule {

  /**
   * Bias ± 2 s, with the standard error √(3 s² / n) of a limit: Bland and Altman, Lancet 1986, doi
   * 10.1016/S0140-6736(86)90837-8. Kept to check older papers.
   */
  LANCET_1986(2) {
    @Override
    double standardError(int n, double sd) {
      return Math.sqrt(3 * sd * sd / n);
    }
  },

  /**
   * Bias ± 1.96 s, with the standard error s √(1 / n + 1.96² / (2 (n - 1))) of a limit: Bland and
   * Altman, Statistical Methods in Medical Research 1999, doi 10.1177/096228029900800204. An
   * approximation; exact intervals come from the noncentral t and differ below about 30 pairs.
   */
  BLAND_ALTMAN_1999(1.96) {
    @Override
    double standardError(int n, double sd) {
      return sd * Math.sqrt(1.0 / n + multiplier() * multiplier() / (2.0 * (n - 1)));
    }
  };

  private final double multiplier;

  LimitsRule(double multiplier) {
    this.multiplier = multiplier;
  }

  /** Standard deviations between the bias and a limit. */
  public double multiplier() {
    return multiplier;
  }

  abstract double standardError(int n, double sd);
}
