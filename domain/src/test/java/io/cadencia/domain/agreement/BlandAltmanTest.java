package io.cadencia.domain.agreement;

import static io.cadencia.domain.agreement.LimitsRule.BLAND_ALTMAN_1999;
import static io.cadencia.domain.agreement.LimitsRule.LANCET_1986;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Rows D-29 and E-05: limits of agreement, against the papers that made them. */
class BlandAltmanTest {

  private static void assertInterval(ConfidenceInterval found, double lower, double upper) {
    assertThat(found.lower()).isEqualTo(lower, within(0.05));
    assertThat(found.upper()).isEqualTo(upper, within(0.05));
  }

  /** The paper goes on from its rounded mean difference and deviation, and so does this. */
  @Nested
  @DisplayName("D-29 Peak flow, Lancet 1986")
  class Peak_flow {

    @Test
    void has_the_printed_mean_difference_and_deviation() {
      var differences = PublishedPairs.PEAK_FLOW.differences();

      assertThat(differences.mean()).isEqualTo(-2.1, within(0.05));
      assertThat(differences.standardDeviation()).isEqualTo(38.8, within(0.05));
    }

    @Test
    void has_the_printed_limits() {
      var limits = BlandAltman.ofSummary(17, -2.1, 38.8, LANCET_1986, 0.95).limits();

      assertThat(limits.lower()).isEqualTo(-79.7, within(0.05));
      assertThat(limits.upper()).isEqualTo(75.5, within(0.05));
    }

    @Test
    void has_the_printed_intervals() {
      var limits = BlandAltman.ofSummary(17, -2.1, 38.8, LANCET_1986, 0.95).limits();

      assertInterval(limits.biasInterval(), -22.0, 17.8);
      assertInterval(limits.lowerInterval(), -114.3, -45.1);
      assertInterval(limits.upperInterval(), 40.9, 110.1);
    }

    @Test
    void gives_from_its_data_what_it_gives_from_its_summary() {
      var differences = PublishedPairs.PEAK_FLOW.differences();
      var summary =
          BlandAltman.ofSummary(
              17, differences.mean(), differences.standardDeviation(), BLAND_ALTMAN_1999, 0.95);

      assertThat(BlandAltman.of(PublishedPairs.PEAK_FLOW)).isEqualTo(summary);
      assertThat(summary.n()).isEqualTo(17);
      assertThat(summary.limits().bias()).isEqualTo(-2.1176470588, within(1e-9));
      assertThat(summary.limits().standardDeviation()).isEqualTo(38.7651298736, within(1e-9));
      assertThat(summary.limits().lower()).isEqualTo(-78.0973016111, within(1e-9));
      assertThat(summary.limits().upper()).isEqualTo(73.8620074934, within(1e-9));
    }

    @Test
    void has_wider_intervals_for_more_confidence() {
      var ordinary = BlandAltman.of(PublishedPairs.PEAK_FLOW, LANCET_1986, 0.95).limits();
      var sure = BlandAltman.of(PublishedPairs.PEAK_FLOW, LANCET_1986, 0.99).limits();

      assertThat(sure.upper()).isEqualTo(ordinary.upper());
      assertThat(sure.upperInterval().upper()).isGreaterThan(ordinary.upperInterval().upper());
    }
  }

  /**
   * The paper takes 1.71 s / √n for the standard error of a limit, where the rule has the root of 1
   * / n + 1.96² / (2 (n - 1)) that this stands for: so the last digit may differ by one.
   */
  @Nested
  @DisplayName("D-29 Blood pressure of 85 people, 1999")
  class Blood_pressure {

    private final LimitsOfAgreement limits =
        BlandAltman.ofSummary(85, -16.29, 19.61, BLAND_ALTMAN_1999, 0.95).limits();

    @Test
    void has_the_printed_limits() {
      assertThat(limits.lower()).isEqualTo(-54.7, within(0.05));
      assertThat(limits.upper()).isEqualTo(22.1, within(0.05));
    }

    @Test
    void has_the_printed_intervals() {
      assertInterval(limits.biasInterval(), -20.5, -12.1);
      assertThat(limits.lowerInterval().lower()).isEqualTo(-61.9, within(0.15));
      assertThat(limits.lowerInterval().upper()).isEqualTo(-47.5, within(0.15));
      assertThat(limits.upperInterval().lower()).isEqualTo(14.9, within(0.15));
      assertThat(limits.upperInterval().upper()).isEqualTo(29.3, within(0.15));
    }
  }

  @Test
  void equal_series_have_limits_without_width() {
    double[] times = {20, 30, 40};
    var limits = BlandAltman.of(PairedMeasurements.of(times, times)).limits();

    assertThat(limits.bias()).isZero();
    assertThat(limits.lower()).isZero();
    assertThat(limits.upperInterval()).isEqualTo(new ConfidenceInterval(0, 0));
  }

  @Test
  void one_pair_is_too_few() {
    var one = PairedMeasurements.of(new double[] {1}, new double[] {2});

    assertThatThrownBy(() -> BlandAltman.of(one)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BlandAltman.ofSummary(1, 0, 1, LANCET_1986, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 2, were 1");
    assertThat(BlandAltman.ofSummary(2, 0, 1, LANCET_1986, 0.95).n()).isEqualTo(2);
  }

  @Test
  void what_is_not_a_number_is_refused() {
    assertThatThrownBy(() -> BlandAltman.ofSummary(9, Double.NaN, 1, LANCET_1986, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BlandAltman.ofSummary(9, 0, -1, LANCET_1986, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }
}
