package io.cadencia.domain.agreement;

import org.jspecify.annotations.Nullable;

/**
 * The spread of cycle times, seconds; quartiles are of type 7, see {@link Sample#quantile}.
 *
 * @param n cycles
 * @param standardDeviation with n - 1 in the denominator; null for one cycle
 * @param coefficientOfVariation standard deviation over mean; null for one cycle
 */
public record CycleTimeSummary(
    int n,
    double mean,
    @Nullable Double standardDeviation,
    @Nullable Double coefficientOfVariation,
    double shortest,
    double firstQuartile,
    double median,
    double thirdQuartile,
    double longest) {

  /**
   * @param times above 0
   * @throws IllegalArgumentException if a time is 0 or below
   */
  public static CycleTimeSummary of(Sample times) {
    Checks.positive("a cycle time", times.smallest());
    Double deviation = times.size() > 1 ? times.standardDeviation() : null;
    return new CycleTimeSummary(
        times.size(),
        times.mean(),
        deviation,
        deviation == null ? null : deviation / times.mean(),
        times.smallest(),
        times.quantile(0.25),
        times.median(),
        times.quantile(0.75),
        times.largest());
  }
}
