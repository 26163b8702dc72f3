package io.cadencia.domain.agreement;

/**
 * Quantiles of the standard normal distribution, by the series of Marsaglia (2004, doi
 * 10.18637/jss.v011.i04). Absolute error below 1e-9 for a confidence up to 0.9999.
 */
final class StandardNormal {

  private static final double FAR = 8;

  private StandardNormal() {}

  /**
   * The z between whose negative and positive value a share of the distribution lies.
   *
   * @param confidence above 0 and below 1
   */
  static double twoSided(double confidence) {
    Checks.confidence(confidence);
    return Bisection.ofRising(StandardNormal::within, confidence, 0, FAR);
  }

  /** The share between -z and z. */
  private static double within(double z) {
    double term = z;
    double sum = z;
    for (int odd = 3; term > sum * 1e-17; odd += 2) {
      term *= z * z / odd;
      sum += term;
    }
    return Math.sqrt(2 / Math.PI) * Math.exp(-z * z / 2) * sum;
  }
}
