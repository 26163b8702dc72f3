package io.cadencia.domain.agreement;

/**
 * Logarithm of the gamma function for positive arguments: the approximation of Lanczos (1964, doi
 * 10.1137/0701008) with g = 7 and nine coefficients, relative error about 1e-14.
 */
final class LogGamma {

  private static final double G = 7;
  private static final double FIRST = 0.9999999999998099;
  private static final double[] COEFFICIENTS = {
    676.5203681218851,
    -1259.1392167224028,
    771.3234287776531,
    -176.6150291621406,
    12.507343278686905,
    -0.13857109526572012,
    0.000009984369578019572,
    1.5056327351493116e-7
  };

  private LogGamma() {}

  /**
   * @param x above 0
   */
  static double of(double x) {
    double series = FIRST;
    for (int i = 0; i < COEFFICIENTS.length; i++) {
      series += COEFFICIENTS[i] / (x + i);
    }
    double t = x + G - 0.5;
    return Math.log(2 * Math.PI) / 2 + (x - 0.5) * Math.log(t) - t + Math.log(series);
  }
}
