package io.cadencia.domain.agreement;

/**
 * A share of counts.
 *
 * @param part not negative
 * @param whole at least 1 and at least {@code part}
 */
public record Proportion(int part, int whole) {

  public Proportion {
    if (part < 0 || whole < 1 || part > whole) {
      throw new IllegalArgumentException(
          "a proportion is a part of something, was " + part + " of " + whole);
    }
  }

  /** From 0 to 1. */
  public double value() {
    return (double) part / whole;
  }

  /**
   * The score interval of Wilson (1927, doi 10.1080/01621459.1927.10502953), without correction for
   * continuity, which Newcombe (1998, method 3) recommends also near 0 and 1:
   *
   * <pre>(2np + z² ± z √(z² + 4np(1 - p))) / (2 (n + z²))</pre>
   *
   * @param confidence above 0 and below 1
   */
  public ConfidenceInterval wilson(double confidence) {
    double z = StandardNormal.twoSided(confidence);
    double n = whole;
    double centre = 2 * part + z * z;
    double half = z * Math.sqrt(z * z + 4 * part * (1 - value()));
    double twice = 2 * (n + z * z);
    return new ConfidenceInterval(
        Math.max(0, (centre - half) / twice), Math.min(1, (centre + half) / twice));
  }
}
