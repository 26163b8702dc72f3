package io.cadencia.domain.agreement;

import java.util.Arrays;
import java.util.List;

/** Finite numbers of one kind and unit, at least one; their order does not matter. */
public final class Sample {

  private final double[] sorted;

  private Sample(double[] values) {
    Checks.atLeast("the values of a sample", 1, values.length);
    for (double value : values) {
      Checks.finite("a value of a sample", value);
    }
    sorted = values.clone();
    Arrays.sort(sorted);
  }

  /**
   * @throws IllegalArgumentException if there is none, or one is not finite
   */
  public static Sample of(double... values) {
    return new Sample(values);
  }

  /**
   * @throws IllegalArgumentException if there is none, or one is not finite
   */
  public static Sample of(List<Double> values) {
    return new Sample(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  public int size() {
    return sorted.length;
  }

  /** The values in rising order. */
  public List<Double> values() {
    return Arrays.stream(sorted).boxed().toList();
  }

  public double smallest() {
    return sorted[0];
  }

  public double largest() {
    return sorted[sorted.length - 1];
  }

  public double mean() {
    return Arrays.stream(sorted).sum() / sorted.length;
  }

  /**
   * The variance with n - 1 in the denominator.
   *
   * @throws IllegalArgumentException for a single value
   */
  public double variance() {
    Checks.atLeast("the values of a variance", 2, sorted.length);
    return squares() / (sorted.length - 1);
  }

  /**
   * The root of {@link #variance()}.
   *
   * @throws IllegalArgumentException for a single value
   */
  public double standardDeviation() {
    return Math.sqrt(variance());
  }

  /** The standard deviation with n in the denominator, as work study books reckon by hand. */
  public double standardDeviationOfAll() {
    return Math.sqrt(varianceOfAll());
  }

  /** The variance with n in the denominator. */
  double varianceOfAll() {
    return squares() / sorted.length;
  }

  public double median() {
    return quantile(0.5);
  }

  public double interquartileRange() {
    return quantile(0.75) - quantile(0.25);
  }

  /**
   * A quantile of type 7 of Hyndman and Fan (1996, doi 10.1080/00031305.1996.10473566), the default
   * of R, NumPy and spreadsheets: linear between the order statistics around 1 + (n - 1) p.
   *
   * @param p from 0 to 1
   */
  public double quantile(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("a quantile is asked for by 0 to 1, was " + p);
    }
    double position = (sorted.length - 1) * p;
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  private double squares() {
    double mean = mean();
    return Arrays.stream(sorted).map(value -> (value - mean) * (value - mean)).sum();
  }
}
