package io.cadencia.domain.agreement;

/**
 * Quantiles of Student's t, by the incomplete beta function (DLMF 8.17). Relative error below 1e-10
 * for 1 to 10 000 degrees of freedom and a confidence from 0.5 to 0.999.
 */
final class StudentT {

  private StudentT() {}

  /**
   * The t between whose negative and positive value a share of the distribution lies.
   *
   * @param confidence above 0 and below 1
   * @param degrees of freedom, above 0
   */
  static double twoSided(double confidence, double degrees) {
    Checks.confidence(confidence);
    Checks.degrees(degrees);
    double x = IncompleteBeta.inverse(1 - confidence, degrees / 2, 0.5);
    return Math.sqrt(degrees * (1 - x) / x);
  }
}
