package io.cadencia.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows D-29 and E-05: ICC(2,1), against Shrout and Fleiss and against R. */
class IntraclassCorrelationTest {

  private static IntraclassCorrelation of(double[]... ratings) {
    return IntraclassCorrelation.of(ratings, 0.95);
  }

  @Test
  @DisplayName("D-29 Six targets and four judges, Shrout and Fleiss 1979: ICC(2,1) = .29")
  void judges_as_printed() {
    var icc = IntraclassCorrelation.of(PublishedPairs.judges(), 0.95);

    assertThat(icc.value()).isEqualTo(0.29, within(0.005));
    assertThat(icc.targets()).isEqualTo(6);
    assertThat(icc.raters()).isEqualTo(4);
  }

  @Test
  @DisplayName("D-29 The same data in R, psych::ICC: 0.290, 0.019 to 0.761")
  void judges_as_printed_by_r() {
    var icc = IntraclassCorrelation.of(PublishedPairs.judges(), 0.95);

    assertThat(icc.value()).isEqualTo(0.290, within(0.0005));
    assertThat(icc.interval().lower()).isEqualTo(0.019, within(0.0005));
    assertThat(icc.interval().upper()).isEqualTo(0.761, within(0.0005));
  }

  /** Row means 2, 4, 9, column means 4, 6: MSR = 26, MSC = 6, MSE = 0. */
  @Test
  void a_constant_shift_costs_agreement() {
    var icc = of(new double[] {1, 3}, new double[] {3, 5}, new double[] {8, 10});

    assertThat(icc.value()).isEqualTo(26 / (26 + 2 * 6 / 3.0), within(1e-12));
    assertThat(icc.interval().lower()).isLessThan(icc.value());
    assertThat(icc.interval().upper()).isEqualTo(1, within(0.1));
  }

  @Test
  void two_series_are_two_raters() {
    var paired =
        PairedMeasurements.of(new double[] {9, 6, 8, 7, 10, 6}, new double[] {8, 2, 8, 6, 9, 7});
    var icc = IntraclassCorrelation.of(paired);

    assertThat(icc)
        .isEqualTo(
            of(
                new double[] {9, 8},
                new double[] {6, 2},
                new double[] {8, 8},
                new double[] {7, 6},
                new double[] {10, 9},
                new double[] {6, 7}));
    assertThat(icc.raters()).isEqualTo(2);
  }

  @Test
  void a_sure_interval_is_wide() {
    var ordinary = IntraclassCorrelation.of(PublishedPairs.judges(), 0.95).interval();
    var sure = IntraclassCorrelation.of(PublishedPairs.judges(), 0.99).interval();

    assertThat(sure.lower()).isLessThan(ordinary.lower());
    assertThat(sure.upper()).isGreaterThan(ordinary.upper());
  }

  @Test
  void identical_series_agree_wholly() {
    var icc = of(new double[] {1, 1}, new double[] {2, 2}, new double[] {4, 4});

    assertThat(icc.value()).isEqualTo(1);
    assertThat(icc.interval()).isEqualTo(new ConfidenceInterval(1, 1));
    assertThat(icc.targets()).isEqualTo(3);
    assertThat(icc.raters()).isEqualTo(2);
  }

  @Test
  void rounding_is_no_disagreement() {
    var icc = of(new double[] {20.1, 20.1}, new double[] {30.3, 30.3}, new double[] {27.7, 27.7});

    assertThat(icc.value()).isEqualTo(1);
    assertThat(icc.interval()).isEqualTo(new ConfidenceInterval(1, 1));
  }

  /** Found by the property that exchanges the sides: the degrees of freedom came out near 0. */
  @Test
  void raters_who_contradict_each_other_have_an_interval_around_a_value_below_zero() {
    var icc =
        of(
            new double[] {20.043, 20.014},
            new double[] {22.241, 17.875},
            new double[] {20.018, 19.977},
            new double[] {20.002, 20.658});

    assertThat(icc.value()).isEqualTo(-1.1501, within(1e-4));
    assertThat(icc.value()).isBetween(icc.interval().lower(), icc.interval().upper());
    assertThat(icc.interval().upper()).isLessThan(0);
  }

  @Test
  void without_difference_between_targets_there_is_no_coefficient() {
    assertThatThrownBy(() -> of(new double[] {1, 1}, new double[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("targets that differ");
    assertThatThrownBy(() -> of(new double[] {1, 2}, new double[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                of(new double[] {20.1, 30.3}, new double[] {20.1, 30.3}, new double[] {20.1, 30.3}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of(new double[] {1, 2}, new double[] {2, 1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wrong_tables_are_refused() {
    assertThatThrownBy(() -> of(new double[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("targets");
    assertThatThrownBy(() -> of(new double[] {1}, new double[] {2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("raters");
    assertThatThrownBy(() -> of(new double[] {1, 2}, new double[] {2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 ratings");
    assertThatThrownBy(() -> of(new double[] {1, 2}, new double[] {2}, new double[] {1, 2, 3}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 ratings");
    assertThatThrownBy(() -> of(new double[] {1, Double.NaN}, new double[] {2, 3}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> IntraclassCorrelation.of(PublishedPairs.judges(), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
