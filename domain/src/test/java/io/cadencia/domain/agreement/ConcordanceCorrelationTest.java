package io.cadencia.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows D-29 and E-05: Lin's concordance correlation coefficient. */
class ConcordanceCorrelationTest {

  private static ConcordanceCorrelation of(double[] x, double[] y) {
    return ConcordanceCorrelation.of(PairedMeasurements.of(x, y));
  }

  private static ConfidenceInterval interval(ConcordanceCorrelation ccc) {
    return Objects.requireNonNull(ccc.interval());
  }

  /**
   * A public set of 28 pairs whose results by epiR::epi.ccc of R are printed with it (repository
   * OC-Moore/linccc, tests): ρc 0.8549844869 and r 0.8855754370. The pairs are cut to six places
   * here.
   */
  @Test
  @DisplayName("D-29 28 pairs as by epi.ccc of R")
  void as_printed_by_r() {
    var ccc =
        of(
            new double[] {
              10.993428, 9.723471, 11.295377, 9.531693, 9.531726, 13.158426, 11.534869, 9.061051,
              11.085120, 9.068540, 10.483925, 6.173440, 6.550164, 8.875425, 7.974338, 10.628495,
              8.183952, 7.175393, 12.931298, 9.548447, 10.135056, 7.150504, 8.911235, 10.221845,
              7.698013, 10.751396, 8.798723, 9.416613
            },
            new double[] {
              10.792379, 12.103402, 11.652342, 10.901069, 8.857710, 13.551447, 9.921712, 8.326760,
              11.673469, 9.833055, 10.819880, 6.754992, 5.916626, 8.768038, 8.216265, 12.122767,
              9.209175, 6.194813, 13.462252, 9.708520, 9.944629, 8.547130, 10.551111, 11.630941,
              7.588994, 10.867044, 9.750114, 10.950496
            });

    assertThat(ccc.value()).isEqualTo(0.8549844869, within(5e-7));
    assertThat(ccc.pearson()).isEqualTo(0.8855754370, within(5e-7));
    assertThat(ccc.n()).isEqualTo(28);
  }

  /**
   * The formula of Lin's note of 2000 evaluated apart from this code, as epiR and Stata's concord
   * do: 0.943, 0.850 to 0.979.
   */
  @Test
  void peak_flow_has_the_interval_of_the_corrected_variance() {
    var ccc = ConcordanceCorrelation.of(PublishedPairs.PEAK_FLOW);

    assertThat(ccc.value()).isEqualTo(0.9427424314274847, within(1e-12));
    assertThat(ccc.pearson()).isEqualTo(0.9432794468909462, within(1e-12));
    assertThat(ccc.biasCorrection())
        .isEqualTo(0.9427424314274847 / 0.9432794468909462, within(1e-12));
    assertThat(interval(ccc).lower()).isEqualTo(0.850491873168561, within(1e-9));
    assertThat(interval(ccc).upper()).isEqualTo(0.9787262791701226, within(1e-9));
  }

  /** Variances 2 and 2, covariance 2, means one apart: 4 / (2 + 2 + 1). */
  @Test
  void a_constant_shift_costs_agreement_but_no_correlation() {
    var ccc = of(new double[] {1, 2, 3, 4, 5}, new double[] {2, 3, 4, 5, 6});

    assertThat(ccc.value()).isEqualTo(0.8, within(1e-12));
    assertThat(ccc.pearson()).isEqualTo(1, within(1e-12));
    assertThat(ccc.biasCorrection()).isEqualTo(0.8, within(1e-12));
  }

  /** Variances 2 and 8, covariance 4, means three apart: 8 / (2 + 8 + 9). */
  @Test
  void so_does_a_scale() {
    var ccc = of(new double[] {1, 2, 3, 4, 5}, new double[] {2, 4, 6, 8, 10});

    assertThat(ccc.value()).isEqualTo(8 / 19.0, within(1e-12));
    assertThat(ccc.biasCorrection()).isEqualTo(8 / 19.0, within(1e-12));
  }

  @Test
  void a_strong_shift_enters_the_interval() {
    var ccc =
        ConcordanceCorrelation.of(
            PairedMeasurements.of(
                new double[] {1, 2, 3, 4, 5, 6}, new double[] {4.5, 4, 6.5, 6, 8, 9.5}),
            0.9);

    assertThat(ccc.value()).isEqualTo(0.4044321329639889, within(1e-12));
    assertThat(interval(ccc).lower()).isEqualTo(0.06759425336994009, within(1e-9));
    assertThat(interval(ccc).upper()).isEqualTo(0.6585084409846446, within(1e-9));
  }

  @Test
  void identical_series_agree_wholly() {
    double[] times = {20.1, 30.2, 25.3, 27.7};
    var ccc = of(times, times);

    assertThat(ccc.value()).isEqualTo(1, within(1e-15));
    assertThat(ccc.biasCorrection()).isEqualTo(1, within(1e-15));
    assertThat(interval(ccc).lower()).isEqualTo(1, within(1e-6));
  }

  @Test
  void opposite_series_disagree_wholly() {
    var ccc = of(new double[] {-1, 0, 1}, new double[] {1, 0, -1});

    assertThat(ccc.value()).isEqualTo(-1);
    assertThat(ccc.interval()).isEqualTo(new ConfidenceInterval(-1, -1));
  }

  @Test
  void two_pairs_have_no_interval() {
    assertThat(of(new double[] {1, 2}, new double[] {1, 3}).interval()).isNull();
    assertThat(of(new double[] {1, 2, 4}, new double[] {1, 3, 4}).interval()).isNotNull();
  }

  @Test
  void what_does_not_correlate_has_no_interval() {
    var ccc = of(new double[] {1, 2, 3}, new double[] {1, 2, 1});

    assertThat(ccc.value()).isZero();
    assertThat(ccc.interval()).isNull();
  }

  @Test
  void degenerate_series_are_refused() {
    assertThatThrownBy(() -> of(new double[] {1}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 2");
    assertThatThrownBy(() -> of(new double[] {7, 7}, new double[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reference times that differ, all were 7");
    assertThatThrownBy(() -> of(new double[] {1, 2}, new double[] {7, 7}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("measured times");
    assertThatThrownBy(() -> of(new double[] {20.1, 20.1, 20.1}, new double[] {1, 2, 4}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
