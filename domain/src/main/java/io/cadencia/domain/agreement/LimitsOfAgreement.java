package io.cadencia.domain.agreement;

/**
 * Between which limits 95 % of the differences between two methods are expected, seconds.
 *
 * @param bias mean of measured minus reference
 * @param standardDeviation of a single difference
 * @param lower limit
 * @param upper limit
 * @param biasInterval of the bias
 * @param lowerInterval of the lower limit
 * @param upperInterval of the upper limit
 */
public record LimitsOfAgreement(
    double bias,
    double standardDeviation,
    double lower,
    double upper,
    ConfidenceInterval biasInterval,
    ConfidenceInterval lowerInterval,
    ConfidenceInterval upperInterval) {

  /**
   * @param reach from the bias to a limit
   * @param biasHalf half the width of the interval of the bias
   * @param limitHalf half the width of the interval of a limit
   */
  static LimitsOfAgreement of(
      double bias, double sd, double reach, double biasHalf, double limitHalf) {
    return new LimitsOfAgreement(
        bias,
        sd,
        bias - reach,
        bias + reach,
        ConfidenceInterval.around(bias, biasHalf),
        ConfidenceInterval.around(bias - reach, limitHalf),
        ConfidenceInterval.around(bias + reach, limitHalf));
  }
}
