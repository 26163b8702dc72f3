package io.cadencia.domain.agreement;

import org.jspecify.annotations.Nullable;

/**
 * Lin's concordance correlation coefficient: how close pairs lie to the line of equality. With
 * means, variances and covariance that divide by n (population form, as Lin does):
 *
 * <pre>ρc = 2 s_xy / (s_x² + s_y² + (x̄ - ȳ)²) = r · C_b</pre>
 *
 * Lin, Biometrics 1989, doi 10.2307/2532051. The interval is that of Fisher's z = artanh ρc with
 * the variance as corrected in Biometrics 2000, doi 10.1111/j.0006-341X.2000.00324.x.
 *
 * @param value -1 to 1; its size is at most that of {@code pearson}
 * @param pearson correlation r, -1 to 1: how close the pairs lie to any line (precision)
 * @param biasCorrection C_b, above 0 and at most 1: how close that line is to equality (accuracy)
 * @param interval of the value; null for two pairs, or where nothing correlates
 * @param n pairs, at least 2
 */
public record ConcordanceCorrelation(
    double value,
    double pearson,
    double biasCorrection,
    @Nullable ConfidenceInterval interval,
    int n) {

  private static final double CONFIDENCE = 0.95;

  /**
   * With a 95 % interval.
   *
   * @throws IllegalArgumentException for a single pair, or a series without variance
   */
  public static ConcordanceCorrelation of(PairedMeasurements paired) {
    return of(paired, CONFIDENCE);
  }

  /**
   * @param confidence of the interval, above 0 and below 1
   * @throws IllegalArgumentException for a single pair, or a series without variance
   */
  public static ConcordanceCorrelation of(PairedMeasurements paired, double confidence) {
    double z = StandardNormal.twoSided(confidence);
    double x = paired.references().mean();
    double y = paired.measurements().mean();
    double xx = variance("reference", paired.references());
    double yy = variance("measured", paired.measurements());
    double xy = covariance(paired, x, y);
    double spread = Math.sqrt(xx * yy);
    double value = correlation(2 * xy / (xx + yy + (x - y) * (x - y)));
    double pearson = correlation(xy / spread);
    double shift = (x - y) * (x - y) / spread;
    double scale = Math.sqrt(xx / yy);
    return new ConcordanceCorrelation(
        value,
        pearson,
        2 / (scale + 1 / scale + shift),
        paired.size() < 3 || xy == 0 ? null : interval(value, pearson, shift, paired.size(), z),
        paired.size());
  }

  private static double variance(String series, Sample values) {
    Checks.atLeast("the pairs of a concordance correlation", 2, values.size());
    if (values.smallest() == values.largest()) {
      throw new IllegalArgumentException(
          "a concordance correlation needs "
              + series
              + " times that differ, all were "
              + values.smallest());
    }
    return values.varianceOfAll();
  }

  private static double covariance(PairedMeasurements paired, double x, double y) {
    double sum =
        paired.pairs().stream()
            .mapToDouble(pair -> (pair.reference() - x) * (pair.measured() - y))
            .sum();
    return sum / paired.size();
  }

  /** Keeps what rounding lifts over 1 within its range. */
  private static double correlation(double quotient) {
    return Math.max(-1, Math.min(1, quotient));
  }

  /**
   * @param u2 the square of Lin's location shift u
   */
  private static ConfidenceInterval interval(double p, double r, double u2, int n, double z) {
    double left = 1 - p * p;
    if (!(left > 0)) {
      return new ConfidenceInterval(p, p);
    }
    double variance =
        ((1 - r * r) * p * p * left / (r * r)
                + 2 * p * p * p * (1 - p) * u2 / r
                - p * p * p * p * u2 * u2 / (2 * r * r))
            / (n - 2);
    double half = z * Math.sqrt(Math.max(0, variance)) / left;
    double centre = Math.log((1 + p) / (1 - p)) / 2;
    return new ConfidenceInterval(Math.tanh(centre - half), Math.tanh(centre + half));
  }
}
