package io.cadencia.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Rows D-28 and D-29: what must hold for any times. */
class AgreementPropertyTest {

  private static final double NEAR = 1e-7;

  @Provide
  Arbitrary<PairedMeasurements> paired() {
    var times = Arbitraries.integers().between(20_000, 240_000).map(millis -> millis / 1000.0);
    var errors = Arbitraries.integers().between(-5_000, 5_000).map(millis -> millis / 1000.0);
    var subjects = Arbitraries.of("PUESTO_01", "PUESTO_02", "PUESTO_03");
    return Combinators.combine(subjects, times, errors)
        .as((subject, time, error) -> new PairedMeasurements.Pair(subject, time, time + error))
        .list()
        .ofMinSize(4)
        .ofMaxSize(30)
        .map(PairedMeasurements::new)
        .filter(paired -> paired.bySubject().size() > 1)
        .filter(paired -> paired.references().variance() > 1)
        .filter(paired -> paired.measurements().variance() > 1);
  }

  private static PairedMeasurements moved(PairedMeasurements paired, double by) {
    return new PairedMeasurements(
        paired.pairs().stream()
            .map(
                pair ->
                    new PairedMeasurements.Pair(
                        pair.subject(), pair.reference() + by, pair.measured() + by))
            .toList());
  }

  private static PairedMeasurements shuffled(PairedMeasurements paired, long seed) {
    var pairs = new ArrayList<>(paired.pairs());
    Collections.shuffle(pairs, new Random(seed));
    return new PairedMeasurements(pairs);
  }

  private static void assertSame(LimitsOfAgreement found, LimitsOfAgreement expected) {
    assertThat(found.bias()).isEqualTo(expected.bias(), within(NEAR));
    assertThat(found.lower()).isEqualTo(expected.lower(), within(NEAR));
    assertThat(found.upper()).isEqualTo(expected.upper(), within(NEAR));
    assertThat(found.upperInterval().upper())
        .isEqualTo(expected.upperInterval().upper(), within(NEAR));
  }

  @Property(tries = 200)
  void longer_cycles_with_the_same_errors_have_the_same_limits(
      @ForAll("paired") PairedMeasurements paired, @ForAll @IntRange(min = -10, max = 99) int by) {
    assertSame(BlandAltman.of(moved(paired, by)).limits(), BlandAltman.of(paired).limits());
    assertSame(
        RepeatedBlandAltman.of(moved(paired, by)).limits(),
        RepeatedBlandAltman.of(paired).limits());
  }

  @Property(tries = 200)
  void exchanged_sides_negate_the_bias_and_keep_the_coefficients(
      @ForAll("paired") PairedMeasurements paired) {
    var limits = RepeatedBlandAltman.of(paired).limits();
    var swapped = RepeatedBlandAltman.of(paired.swapped()).limits();

    assertThat(swapped.bias()).isEqualTo(-limits.bias(), within(NEAR));
    assertThat(swapped.lower()).isEqualTo(-limits.upper(), within(NEAR));
    assertThat(MeasurementErrors.of(paired.swapped()).mae())
        .isEqualTo(MeasurementErrors.of(paired).mae(), within(NEAR));
    assertThat(ConcordanceCorrelation.of(paired.swapped()).value())
        .isEqualTo(ConcordanceCorrelation.of(paired).value(), within(NEAR));
    assertThat(IntraclassCorrelation.of(paired.swapped()).value())
        .isEqualTo(IntraclassCorrelation.of(paired).value(), within(NEAR));
  }

  @Property(tries = 200)
  void order_does_not_matter(@ForAll("paired") PairedMeasurements paired, @ForAll long seed) {
    var other = shuffled(paired, seed);

    assertSame(BlandAltman.of(other).limits(), BlandAltman.of(paired).limits());
    assertSame(RepeatedBlandAltman.of(other).limits(), RepeatedBlandAltman.of(paired).limits());
    assertThat(ConcordanceCorrelation.of(other).value())
        .isEqualTo(ConcordanceCorrelation.of(paired).value(), within(NEAR));
    assertThat(IntraclassCorrelation.of(other).value())
        .isEqualTo(IntraclassCorrelation.of(paired).value(), within(NEAR));
  }

  @Property(tries = 200)
  void concordance_is_correlation_times_accuracy_and_never_exceeds_it(
      @ForAll("paired") PairedMeasurements paired) {
    var ccc = ConcordanceCorrelation.of(paired);

    assertThat(Math.abs(ccc.value())).isLessThanOrEqualTo(Math.abs(ccc.pearson()) + NEAR);
    assertThat(ccc.pearson() * ccc.biasCorrection()).isEqualTo(ccc.value(), within(NEAR));
    assertThat(ccc.biasCorrection()).isBetween(0.0, 1 + NEAR);
    if (ccc.interval() != null) {
      assertThat(ccc.value())
          .isBetween(ccc.interval().lower() - NEAR, ccc.interval().upper() + NEAR);
    }
  }

  @Property(tries = 200)
  void a_series_agrees_with_itself(@ForAll("paired") PairedMeasurements paired) {
    double[] times = paired.references().values().stream().mapToDouble(t -> t).toArray();
    var same = PairedMeasurements.of(times, times);

    assertThat(ConcordanceCorrelation.of(same).value()).isEqualTo(1, within(NEAR));
    assertThat(IntraclassCorrelation.of(same).value()).isEqualTo(1, within(NEAR));
    assertThat(BlandAltman.of(same).limits().standardDeviation()).isZero();
  }

  @Property(tries = 200)
  void repeated_measures_of_single_pairs_are_the_plain_analysis(
      @ForAll("paired") PairedMeasurements paired) {
    var single =
        PairedMeasurements.of(
            paired.pairs().stream().mapToDouble(PairedMeasurements.Pair::reference).toArray(),
            paired.pairs().stream().mapToDouble(PairedMeasurements.Pair::measured).toArray());

    assertSame(RepeatedBlandAltman.of(single).limits(), BlandAltman.of(single).limits());
  }

  @Property(tries = 200)
  void intraclass_correlation_lies_in_its_interval_and_is_at_most_one(
      @ForAll("paired") PairedMeasurements paired) {
    var icc = IntraclassCorrelation.of(paired);

    assertThat(icc.value()).isLessThanOrEqualTo(1 + NEAR);
    assertThat(icc.value()).isBetween(icc.interval().lower() - NEAR, icc.interval().upper() + NEAR);
  }

  @Property(tries = 200)
  void more_spread_more_confidence_or_more_precision_need_more_cycles(
      @ForAll @DoubleRange(min = 0.01, max = 10) double deviation,
      @ForAll @DoubleRange(min = 0.02, max = 0.2) double precision) {
    var size = new SampleSize(20, deviation, precision);

    assertThat(new SampleSize(20, deviation * 1.1, precision).byStudent(0.95))
        .isGreaterThanOrEqualTo(size.byStudent(0.95));
    assertThat(new SampleSize(20, deviation, precision * 1.1).byStudent(0.95))
        .isLessThanOrEqualTo(size.byStudent(0.95));
    assertThat(size.byStudent(0.99)).isGreaterThanOrEqualTo(size.byStudent(0.95));
    assertThat(size.byStudent(0.95)).isGreaterThanOrEqualTo(size.byNormal(0.95));
  }

  @Property(tries = 200)
  void wilson_holds_the_share_and_narrows_with_more_counts(
      @ForAll @IntRange(min = 0, max = 40) int part,
      @ForAll @IntRange(min = 1, max = 40) int others) {
    var interval = new Proportion(part, part + others).wilson(0.95);
    var tenfold = new Proportion(10 * part, 10 * (part + others)).wilson(0.95);

    assertThat(new Proportion(part, part + others).value())
        .isBetween(interval.lower(), interval.upper());
    assertThat(tenfold.upper() - tenfold.lower()).isLessThan(interval.upper() - interval.lower());
  }

  @Property(tries = 200)
  void quantiles_rise_and_histograms_lose_nothing(
      @ForAll("paired") PairedMeasurements paired,
      @ForAll @DoubleRange(min = 0, max = 1) double p,
      @ForAll @DoubleRange(min = 0, max = 1) double q) {
    var times = paired.references();
    List<Integer> counts = Histogram.of(times).counts();

    assertThat(times.quantile(Math.min(p, q))).isLessThanOrEqualTo(times.quantile(Math.max(p, q)));
    assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(times.size());
  }
}
