package io.cadencia.domain.agreement;

import org.jspecify.annotations.Nullable;

/**
 * Errors of measured times against the reference, seconds.
 *
 * @param n pairs
 * @param mae mean absolute error: the mean of |measured - reference|
 * @param mapePercent mean absolute percentage error: the mean of |measured - reference| /
 *     reference, times 100; null when a reference is not above 0
 * @param bias mean difference: the mean of measured - reference
 * @param standardDeviation of the differences, with n - 1 in the denominator; null for one pair
 */
public record MeasurementErrors(
    int n,
    double mae,
    @Nullable Double mapePercent,
    double bias,
    @Nullable Double standardDeviation) {

  public static MeasurementErrors of(PairedMeasurements paired) {
    var differences = paired.differences();
    return new MeasurementErrors(
        paired.size(),
        mae(paired),
        paired.references().smallest() > 0 ? mapePercent(paired) : null,
        differences.mean(),
        paired.size() > 1 ? differences.standardDeviation() : null);
  }

  private static double mae(PairedMeasurements paired) {
    double sum = paired.pairs().stream().mapToDouble(pair -> Math.abs(pair.difference())).sum();
    return sum / paired.size();
  }

  private static double mapePercent(PairedMeasurements paired) {
    double sum =
        paired.pairs().stream()
            .mapToDouble(pair -> Math.abs(pair.difference()) / pair.reference())
            .sum();
    return 100 * sum / paired.size();
  }
}
