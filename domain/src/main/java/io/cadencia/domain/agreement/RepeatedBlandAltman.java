package io.cadencia.domain.agreement;

import java.util.List;

/**
 * The analysis of Bland and Altman for several pairs from each subject whose true value varies, as
 * the cycles of a workstation do: Journal of Biopharmaceutical Statistics 2007, section 3, doi
 * 10.1080/10543400701329422. A one-way analysis of variance of the differences parts their variance
 * into that between subjects, (MSB - MSW) / λ with λ = (N² - Σm²) / ((k - 1) N) for k subjects with
 * m pairs each and N together, and that within subjects, MSW. A component below 0 counts as 0. The
 * limits are bias ± 1.96 √(between + within).
 *
 * <p>Intervals are approximations in the manner of Bland and Altman (1999, section 5): the variance
 * of the bias is between · Σm² / N² + within / N, that of the standard deviation follows from those
 * of the mean squares by the delta method, and Student's t has k - 1 degrees of freedom. With one
 * pair from each subject all of it becomes {@link BlandAltman} by the rule of 1999.
 *
 * @param subjects k, at least 2
 * @param pairs N
 * @param betweenVariance seconds squared
 * @param withinVariance seconds squared; 0 when no subject gave two pairs
 * @param limits seconds
 */
public record RepeatedBlandAltman(
    int subjects,
    int pairs,
    double betweenVariance,
    double withinVariance,
    LimitsOfAgreement limits) {

  private static final double CONFIDENCE = 0.95;
  private static final double MULTIPLIER = LimitsRule.BLAND_ALTMAN_1999.multiplier();

  /**
   * With 95 % intervals.
   *
   * @throws IllegalArgumentException for fewer than two subjects
   */
  public static RepeatedBlandAltman of(PairedMeasurements paired) {
    return of(paired, CONFIDENCE);
  }

  /**
   * @param confidence of the intervals, above 0 and below 1
   * @throws IllegalArgumentException for fewer than two subjects
   */
  public static RepeatedBlandAltman of(PairedMeasurements paired, double confidence) {
    var groups =
        paired.bySubject().values().stream()
            .map(pairs -> new PairedMeasurements(pairs).differences())
            .toList();
    Checks.atLeast("the subjects of repeated measurements", 2, groups.size());
    return of(OneWay.of(groups), StudentT.twoSided(confidence, groups.size() - 1));
  }

  private static RepeatedBlandAltman of(OneWay anova, double t) {
    double sd = Math.sqrt(anova.between() + anova.within());
    double biasVariance = anova.varianceOfMean();
    double limitVariance = biasVariance + MULTIPLIER * MULTIPLIER * anova.varianceOfDeviation();
    var limits =
        LimitsOfAgreement.of(
            anova.mean(),
            sd,
            MULTIPLIER * sd,
            t * Math.sqrt(biasVariance),
            t * Math.sqrt(limitVariance));
    return new RepeatedBlandAltman(
        anova.groups(), anova.total(), anova.between(), anova.within(), limits);
  }

  /** One-way analysis of variance with groups of unequal size as random effects. */
  private record OneWay(
      int groups, int total, double squaredSizes, double mean, double msb, double msw) {

    static OneWay of(List<Sample> groups) {
      int total = groups.stream().mapToInt(Sample::size).sum();
      double mean = groups.stream().mapToDouble(g -> g.size() * g.mean()).sum() / total;
      double ssb = 0;
      double ssw = 0;
      double squaredSizes = 0;
      for (var group : groups) {
        double apart = group.mean() - mean;
        ssb += group.size() * apart * apart;
        ssw += group.size() > 1 ? (group.size() - 1) * group.variance() : 0;
        squaredSizes += (double) group.size() * group.size();
      }
      int spare = total - groups.size();
      double msw = spare == 0 ? 0 : ssw / spare;
      return new OneWay(groups.size(), total, squaredSizes, mean, ssb / (groups.size() - 1), msw);
    }

    double lambda() {
      return ((double) total * total - squaredSizes) / ((groups - 1.0) * total);
    }

    double between() {
      return Math.max(0, (msb - msw) / lambda());
    }

    double within() {
      return msw;
    }

    double varianceOfMean() {
      return between() * squaredSizes / ((double) total * total) + within() / total;
    }

    /** Of √(between + within), by the variances 2 MS² / df of the mean squares. */
    double varianceOfDeviation() {
      double variance = between() + within();
      if (variance == 0) {
        return 0;
      }
      double ofBetween = 2 * msb * msb / (groups - 1) / (lambda() * lambda());
      double share = 1 - 1 / lambda();
      int spare = total - groups;
      double ofWithin = spare == 0 ? 0 : 2 * msw * msw / spare * share * share;
      return (ofBetween + ofWithin) / (4 * variance);
    }
  }
}
