package io.cadencia.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows D-29 and E-05: cycles timed twice, and their errors. */
class PairedMeasurementsTest {

  private final PairedMeasurements paired =
      PairedMeasurements.of(new double[] {10, 20, 40}, new double[] {11, 18, 40});

  private static CycleSpan span(long fromMillis, long toMillis) {
    return new CycleSpan(Instant.ofEpochMilli(fromMillis), Instant.ofEpochMilli(toMillis));
  }

  @Test
  @DisplayName("D-29 MAE, MAPE, bias and deviation by their definitions")
  void errors_by_definition() {
    var errors = MeasurementErrors.of(paired);

    assertThat(errors.n()).isEqualTo(3);
    assertThat(errors.mae()).isEqualTo(1);
    assertThat(errors.mapePercent()).isEqualTo(100 * (0.1 + 0.1) / 3, within(1e-12));
    assertThat(errors.bias()).isEqualTo(-1 / 3.0, within(1e-12));
    assertThat(errors.standardDeviation()).isEqualTo(Math.sqrt(7 / 3.0), within(1e-12));
  }

  @Test
  void one_pair_has_no_deviation_and_a_reference_of_zero_no_percentage() {
    var errors = MeasurementErrors.of(PairedMeasurements.of(new double[] {0}, new double[] {2}));

    assertThat(errors.standardDeviation()).isNull();
    assertThat(errors.mapePercent()).isNull();
    assertThat(errors.mae()).isEqualTo(2);
    assertThat(
            MeasurementErrors.of(PairedMeasurements.of(new double[] {1, 2}, new double[] {1, 2}))
                .standardDeviation())
        .isZero();
  }

  @Test
  void a_pair_knows_its_difference_and_mean() {
    var pair = new PairedMeasurements.Pair("PUESTO_01", 20, 23);

    assertThat(pair.difference()).isEqualTo(3);
    assertThat(pair.mean()).isEqualTo(21.5);
  }

  @Test
  void sides_can_be_read_and_swapped() {
    assertThat(paired.references().values()).containsExactly(10.0, 20.0, 40.0);
    assertThat(paired.measurements().values()).containsExactly(11.0, 18.0, 40.0);
    assertThat(paired.differences().values()).containsExactly(-2.0, 0.0, 1.0);
    assertThat(paired.swapped().references().values()).containsExactly(11.0, 18.0, 40.0);
    assertThat(paired.swapped().swapped()).isEqualTo(paired);
    assertThat(paired.size()).isEqualTo(3);
  }

  @Test
  void two_series_make_a_subject_of_each_pair() {
    assertThat(paired.bySubject()).containsOnlyKeys("1", "2", "3");
  }

  @Test
  void matched_cycles_become_pairs_of_their_workstation() {
    var matchings = new TreeMap<String, CycleMatching>();
    matchings.put(
        "PUESTO_02",
        CycleMatching.of(
            List.of(span(0, 20_004), span(30_000, 50_000)),
            List.of(span(0, 20_504), span(31_000, 50_000))));
    matchings.put(
        "PUESTO_01", CycleMatching.of(List.of(span(0, 9_000)), List.of(span(20_000, 30_000))));

    var matched = PairedMeasurements.ofDurations(matchings);

    assertThat(matched.pairs())
        .containsExactly(
            new PairedMeasurements.Pair("PUESTO_02", 20.004, 20.504),
            new PairedMeasurements.Pair("PUESTO_02", 20, 19));
    assertThat(matched.bySubject().get("PUESTO_02")).hasSize(2);
  }

  @Test
  void nothing_or_no_numbers_are_refused() {
    assertThatThrownBy(() -> PairedMeasurements.ofDurations(new TreeMap<>()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PairedMeasurements.of(new double[] {1}, new double[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 and 2");
    assertThatThrownBy(() -> new PairedMeasurements.Pair("", Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reference");
    assertThatThrownBy(() -> new PairedMeasurements.Pair("", 1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("measured");
  }

  @Test
  void an_interval_runs_from_low_to_high() {
    assertThat(new ConfidenceInterval(1, 1).lower()).isEqualTo(1);
    assertThatThrownBy(() -> new ConfidenceInterval(2, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ConfidenceInterval(Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ConfidenceInterval(1, Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
