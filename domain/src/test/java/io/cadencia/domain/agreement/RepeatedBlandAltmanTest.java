package io.cadencia.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows D-29 and E-05: limits of agreement when workstations are measured repeatedly. */
class RepeatedBlandAltmanTest {

  private static PairedMeasurements.Pair pair(String subject, double difference) {
    return new PairedMeasurements.Pair(subject, 20, 20 + difference);
  }

  private static PairedMeasurements balanced() {
    return new PairedMeasurements(
        List.of(
            pair("A", 1), pair("A", 3), pair("B", 5), pair("B", 7), pair("C", 0), pair("C", 2)));
  }

  @Test
  @DisplayName("D-29 Cardiac output, Bland and Altman 2007, section 3, to the printed digits")
  void cardiac_output_as_printed() {
    var repeated = RepeatedBlandAltman.of(PublishedPairs.CARDIAC_OUTPUT);

    assertThat(repeated.subjects()).isEqualTo(12);
    assertThat(repeated.pairs()).isEqualTo(60);
    assertThat(repeated.limits().bias()).isEqualTo(0.6021667, within(0.00000005));
    assertThat(repeated.limits().standardDeviation()).isEqualTo(0.99062408, within(0.00000005));
    assertThat(repeated.limits().lower()).isEqualTo(-1.3394565, within(0.0000001));
    assertThat(repeated.limits().upper()).isEqualTo(2.5437899, within(0.0000001));
  }

  /** Means 2, 6 and 1 of two each: MSB = 14, MSW = 2, λ = 2, so between = 6 and within = 2. */
  @Test
  void a_balanced_example_reckoned_by_hand() {
    var repeated = RepeatedBlandAltman.of(balanced());

    assertThat(repeated.betweenVariance()).isEqualTo(6, within(1e-12));
    assertThat(repeated.withinVariance()).isEqualTo(2, within(1e-12));
    assertThat(repeated.limits().bias()).isEqualTo(3, within(1e-12));
    assertThat(repeated.limits().standardDeviation()).isEqualTo(Math.sqrt(8), within(1e-12));
  }

  /**
   * Variance of the bias 6 · 12 / 36 + 2 / 6 = 7 / 3, which is MSB / 6. Variance of the deviation
   * (2 · 14² / 2 / 4 + 2 · 2² / 3 / 4) / (4 · 8) = (49 + 2 / 3) / 32.
   */
  @Test
  void its_intervals_reckoned_by_hand() {
    var limits = RepeatedBlandAltman.of(balanced(), 0.95).limits();
    double t = 4.302652729749462;
    double bias = t * Math.sqrt(7 / 3.0);
    double limit = t * Math.sqrt(7 / 3.0 + 1.96 * 1.96 * (49 + 2 / 3.0) / 32);

    assertThat(limits.biasInterval().lower()).isEqualTo(3 - bias, within(1e-9));
    assertThat(limits.biasInterval().upper()).isEqualTo(3 + bias, within(1e-9));
    assertThat(limits.lowerInterval().lower()).isEqualTo(limits.lower() - limit, within(1e-9));
    assertThat(limits.upperInterval().upper()).isEqualTo(limits.upper() + limit, within(1e-9));
  }

  @Test
  void with_one_pair_each_it_is_the_plain_analysis() {
    var plain = BlandAltman.of(PublishedPairs.PEAK_FLOW).limits();
    var repeated = RepeatedBlandAltman.of(PublishedPairs.PEAK_FLOW);

    assertThat(repeated.withinVariance()).isZero();
    assertThat(repeated.limits().bias()).isEqualTo(plain.bias(), within(1e-9));
    assertThat(repeated.limits().lower()).isEqualTo(plain.lower(), within(1e-9));
    assertThat(repeated.limits().biasInterval().lower())
        .isEqualTo(plain.biasInterval().lower(), within(1e-9));
    assertThat(repeated.limits().upperInterval().upper())
        .isEqualTo(plain.upperInterval().upper(), within(1e-9));
  }

  @Test
  void a_subject_of_a_single_pair_counts_between_and_not_within() {
    var paired = new PairedMeasurements(List.of(pair("A", 1), pair("A", 3), pair("B", 8)));
    var repeated = RepeatedBlandAltman.of(paired);

    assertThat(repeated.withinVariance()).isEqualTo(2, within(1e-12));
    assertThat(repeated.betweenVariance()).isEqualTo((24 - 2) / (4 / 3.0), within(1e-12));
  }

  @Test
  void subjects_that_differ_less_than_by_chance_do_not_differ() {
    var paired =
        new PairedMeasurements(List.of(pair("A", -1), pair("A", 1), pair("B", -1), pair("B", 1)));
    var repeated = RepeatedBlandAltman.of(paired);

    assertThat(repeated.betweenVariance()).isZero();
    assertThat(repeated.limits().standardDeviation()).isEqualTo(Math.sqrt(2), within(1e-12));
  }

  @Test
  void equal_series_have_limits_without_width() {
    var paired = new PairedMeasurements(List.of(pair("A", 0), pair("A", 0), pair("B", 0)));

    assertThat(RepeatedBlandAltman.of(paired).limits().upperInterval())
        .isEqualTo(new ConfidenceInterval(0, 0));
  }

  @Test
  void one_subject_is_too_few() {
    var paired = new PairedMeasurements(List.of(pair("A", 1), pair("A", 2)));

    assertThatThrownBy(() -> RepeatedBlandAltman.of(paired))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("subjects")
        .hasMessageContaining("were 1");
  }
}
