package io.cadencia.domain.agreement;

import java.util.List;

/**
 * The modified z-score of Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993): 0.6745 (x
 * - median) / MAD, with MAD the median of the distances from the median. A size above 3.5 is worth
 * a look. Half of the values may be wild before it is misled.
 *
 * @param median of the values
 * @param mad median absolute deviation, above 0
 */
public record ModifiedZScore(double median, double mad) {

  private static final double TO_DEVIATIONS = 0.6745;
  private static final double SUSPICIOUS = 3.5;

  public ModifiedZScore {
    Checks.finite("a median", median);
    Checks.positive("a median absolute deviation", mad);
  }

  /**
   * @throws IllegalArgumentException where more than half of the values are the same, so that there
   *     is no scale to judge by; {@link TukeyFences} may serve
   */
  public static ModifiedZScore of(Sample values) {
    double median = values.median();
    var distances = values.values().stream().map(value -> Math.abs(value - median)).toList();
    return new ModifiedZScore(median, Sample.of(distances).median());
  }

  public double of(double value) {
    return TO_DEVIATIONS * (value - median) / mad;
  }

  /** The values whose score is beyond 3.5, smallest first. */
  public List<Double> flagged(Sample values) {
    return values.values().stream().filter(value -> Math.abs(of(value)) > SUSPICIOUS).toList();
  }
}
