package io.cadencia.domain.agreement;

/**
 * How many cycles a time study must time, so that its mean lies within a relative precision of the
 * true one: n = (t · s / (k · x̄))².
 *
 * @param mean x̄ of the cycles timed so far, seconds, above 0
 * @param standardDeviation s of them, seconds, not negative
 * @param precision k, half the width of the wanted interval over the mean; above 0, 0.05 for ±5 %
 */
public record SampleSize(double mean, double standardDeviation, double precision) {

  private static final int FEWEST = 2;

  public SampleSize {
    Checks.positive("a mean cycle time", mean);
    Checks.notNegative("a standard deviation", standardDeviation);
    Checks.positive("a relative precision", precision);
  }

  /**
   * @param times at least two of them, all above 0
   */
  public static SampleSize of(Sample times, double precision) {
    return new SampleSize(times.mean(), times.standardDeviation(), precision);
  }

  /**
   * The plain formula, not rounded: with 2 as factor and the deviation over n it is that of the
   * ILO, Introduction to Work Study (4th edition, chapter on time study), and Barnes, Motion and
   * Time Study; with a t from a table that of Niebel and Freivalds, Methods, Standards, and Work
   * Design.
   *
   * @param factor t or z of the wanted confidence, above 0
   */
  public double cycles(double factor) {
    Checks.positive("a factor of confidence", factor);
    double ratio = factor * standardDeviation / (precision * mean);
    return ratio * ratio;
  }

  /**
   * With the standard normal distribution, rounded up; at least 1. A little low for few cycles.
   *
   * @param confidence above 0 and below 1
   */
  public int byNormal(double confidence) {
    return (int) Math.max(1, Math.ceil(cycles(StandardNormal.twoSided(confidence))));
  }

  /**
   * With Student's t: the smallest n, at least 2, for which n ≥ (t · s / (k · x̄))² with the t of n
   * - 1 degrees of freedom; where iterating the formula ends.
   *
   * @param confidence above 0 and below 1
   */
  public int byStudent(double confidence) {
    int n = Math.max(FEWEST, byNormal(confidence));
    while (n < cycles(StudentT.twoSided(confidence, n - 1))) {
      n++;
    }
    return n;
  }
}
