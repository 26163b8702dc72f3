package io.cadencia.domain.agreement;

import java.util.Arrays;

/**
 * Intraclass correlation ICC(2,1): two-way random effects, absolute agreement, a single rater. With
 * n targets, k raters and the mean squares of targets (MSR), raters (MSC) and error (MSE):
 *
 * <pre>ICC(2,1) = (MSR - MSE) / (MSR + (k - 1) MSE + k (MSC - MSE) / n)</pre>
 *
 * Shrout and Fleiss, Psychological Bulletin 1979, doi 10.1037/0033-2909.86.2.420; interval as there
 * and in McGraw and Wong, Psychological Methods 1996, doi 10.1037/1082-989X.1.1.30, ICC(A,1).
 *
 * @param value at most 1; below 0 where raters agree less than by chance
 * @param interval of the value
 * @param targets n, at least 2
 * @param raters k, at least 2
 */
public record IntraclassCorrelation(
    double value, ConfidenceInterval interval, int targets, int raters) {

  private static final double CONFIDENCE = 0.95;
  private static final double ROUNDING = 1e-24;

  /**
   * Stopwatch and machine as two raters, with a 95 % interval.
   *
   * @throws IllegalArgumentException for a single pair, or where all times are the same
   */
  public static IntraclassCorrelation of(PairedMeasurements paired) {
    return of(
        paired.pairs().stream()
            .map(pair -> new double[] {pair.reference(), pair.measured()})
            .toArray(double[][]::new),
        CONFIDENCE);
  }

  /**
   * @param ratings a row for each target, in it a rating by each rater
   * @param confidence of the interval, above 0 and below 1
   * @throws IllegalArgumentException for fewer than two targets or raters, rows of unequal length,
   *     or targets that do not differ
   */
  public static IntraclassCorrelation of(double[][] ratings, double confidence) {
    Checks.confidence(confidence);
    var anova = TwoWay.of(ratings);
    double value = anova.coefficient();
    if (anova.mse() == 0 && anova.msc() == 0) {
      return new IntraclassCorrelation(
          1, new ConfidenceInterval(1, 1), anova.targets(), anova.raters());
    }
    return new IntraclassCorrelation(
        value, anova.interval(value, (1 - confidence) / 2), anova.targets(), anova.raters());
  }

  /**
   * Two-way analysis of variance without replication. Sums of squares that are nothing but rounding
   * count as 0, so that a series agrees with itself.
   */
  private record TwoWay(int targets, int raters, double msr, double msc, double mse) {

    static TwoWay of(double[][] ratings) {
      int n = ratings.length;
      Checks.atLeast("the targets of an intraclass correlation", 2, n);
      int k = ratings[0].length;
      Checks.atLeast("the raters of an intraclass correlation", 2, k);
      var all = Sample.of(Arrays.stream(ratings).flatMapToDouble(Arrays::stream).toArray());
      if (all.size() != n * k || Arrays.stream(ratings).anyMatch(row -> row.length != k)) {
        throw new IllegalArgumentException("every target needs " + k + " ratings");
      }
      double mean = all.mean();
      double[] ofRow = Arrays.stream(ratings).mapToDouble(row -> Sample.of(row).mean()).toArray();
      double[] ofColumn = columnMeans(ratings, k);
      double error = 0;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < k; j++) {
          error += square(ratings[i][j] - ofRow[i] - ofColumn[j] + mean);
        }
      }
      double rounding = ROUNDING * squares(all.values().stream().mapToDouble(v -> v).toArray(), 0);
      double rows = k * squares(ofRow, mean);
      double columns = n * squares(ofColumn, mean);
      return new TwoWay(
          n,
          k,
          rows > rounding ? rows / (n - 1) : 0,
          columns > rounding ? columns / (k - 1) : 0,
          error > rounding ? error / ((n - 1.0) * (k - 1)) : 0);
    }

    double coefficient() {
      double denominator = msr + (raters - 1) * mse + raters * (msc - mse) / targets;
      if (!(denominator > 0) || (msr == 0 && mse == 0)) {
        throw new IllegalArgumentException(
            "an intraclass correlation needs targets that differ; mean square of targets was "
                + msr);
      }
      return (msr - mse) / denominator;
    }

    ConfidenceInterval interval(double icc, double tail) {
      double n = targets;
      double k = raters;
      double rater = k * icc * msc;
      double rest = (n * (1 + (k - 1) * icc) - k * icc) * mse;
      double degrees = Math.max(k - 1, degrees(rater, rest));
      double upper = FisherF.upper(tail, n - 1, degrees);
      double lower = FisherF.upper(tail, degrees, n - 1);
      double others = k * msc + (k * n - k - n) * mse;
      return new ConfidenceInterval(
          n * (msr - upper * mse) / (upper * others + n * msr),
          n * (lower * msr - mse) / (others + n * lower * msr));
    }

    /**
     * Satterthwaite's approximation. It is at least the k - 1 of the raters, unless a coefficient
     * below 0 makes the two parts cancel out each other.
     */
    private double degrees(double rater, double rest) {
      double n = targets;
      double k = raters;
      return (k - 1) * (n - 1) * square(rater + rest) / ((n - 1) * square(rater) + square(rest));
    }

    private static double[] columnMeans(double[][] ratings, int raters) {
      double[] means = new double[raters];
      for (int j = 0; j < raters; j++) {
        int column = j;
        means[j] =
            Sample.of(Arrays.stream(ratings).mapToDouble(row -> row[column]).toArray()).mean();
      }
      return means;
    }

    private static double squares(double[] values, double mean) {
      return Arrays.stream(values).map(value -> square(value - mean)).sum();
    }

    private static double square(double value) {
      return value * value;
    }
  }
}
