package io.cadencia.domain.agreement;

/**
 * Quantiles of Fisher's F, by the incomplete beta function (DLMF 8.17). Relative error below 1e-9
 * for upper shares from 0.001 to 0.5; degrees of freedom need not be whole.
 */
final class FisherF {

  private FisherF() {}

  /**
   * The F above which a share of the distribution lies.
   *
   * @param share above 0 and below 1
   * @param numerator degrees of freedom of the numerator, above 0
   * @param denominator degrees of freedom of the denominator, above 0
   */
  static double upper(double share, double numerator, double denominator) {
    Checks.confidence(1 - share);
    Checks.degrees(numerator);
    Checks.degrees(denominator);
    double x = IncompleteBeta.inverse(share, denominator / 2, numerator / 2);
    return denominator * (1 - x) / (numerator * x);
  }
}
