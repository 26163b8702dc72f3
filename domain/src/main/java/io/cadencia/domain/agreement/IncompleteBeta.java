package io.cadencia.domain.agreement;

/**
 * The regularised incomplete beta function I<sub>x</sub>(a, b), from which the distributions of
 * Student and Fisher follow. It is the continued fraction of the NIST Digital Library of
 * Mathematical Functions, 8.17.22, evaluated from the front (Lentz). Relative error below 1e-11 for
 * a and b from 0.1 to 10 000.
 */
final class IncompleteBeta {

  private static final double ENOUGH = 1e-15;
  private static final int MOST_STEPS = 10_000;

  private IncompleteBeta() {}

  /**
   * @param x from 0 to 1
   * @param a above 0
   * @param b above 0
   */
  static double of(double x, double a, double b) {
    if (x <= 0) {
      return 0;
    }
    if (x > (a + 1) / (a + b + 2)) {
      return 1 - of(1 - x, b, a);
    }
    double logBeta = LogGamma.of(a) + LogGamma.of(b) - LogGamma.of(a + b);
    return Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta) / a * fraction(x, a, b);
  }

  /** The x at which the function reaches a probability. */
  static double inverse(double probability, double a, double b) {
    return Bisection.ofRising(x -> of(x, a, b), probability, 0, 1);
  }

  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / (1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m <= MOST_STEPS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / (1 + even * d);
      c = 1 + even / c;
      value *= c * d;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / (1 + odd * d);
      c = 1 + odd / c;
      value *= c * d;
      if (Math.abs(c * d - 1) < ENOUGH) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "no incomplete beta function for x " + x + ", a " + a + ", b " + b);
  }
}
