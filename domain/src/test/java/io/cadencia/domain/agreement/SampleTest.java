package io.cadencia.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row D-28: summary of cycle times, histogram and outlier rules. */
class SampleTest {

  /** Miles per gallon of the data set mtcars of R, whose summary is printed in its manuals. */
  private static final Sample MILES =
      Sample.of(
          21.0, 21.0, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4,
          10.4, 14.7, 32.4, 30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26.0, 30.4, 15.8, 19.7,
          15.0, 21.4);

  @Test
  @DisplayName("D-28 Quartiles and mean as summary() of R prints them")
  void summary_as_printed_by_r() {
    var summary = CycleTimeSummary.of(MILES);

    assertThat(summary.n()).isEqualTo(32);
    assertThat(summary.shortest()).isEqualTo(10.40);
    assertThat(summary.firstQuartile()).isEqualTo(15.43, within(0.0051));
    assertThat(summary.median()).isEqualTo(19.20, within(0.005));
    assertThat(summary.mean()).isEqualTo(20.09, within(0.005));
    assertThat(summary.thirdQuartile()).isEqualTo(22.80, within(0.005));
    assertThat(summary.longest()).isEqualTo(33.90);
    assertThat(summary.standardDeviation()).isEqualTo(6.026948, within(0.0000005));
    assertThat(summary.coefficientOfVariation()).isEqualTo(6.026948 / 20.090625, within(1e-7));
  }

  @Test
  void quantiles_lie_between_neighbours() {
    var sample = Sample.of(4, 1, 3, 2);

    assertThat(sample.quantile(0)).isEqualTo(1);
    assertThat(sample.quantile(0.25)).isEqualTo(1.75);
    assertThat(sample.quantile(0.9)).isEqualTo(3.7, within(1e-12));
    assertThat(sample.quantile(1)).isEqualTo(4);
    assertThat(sample.interquartileRange()).isEqualTo(1.5);
    assertThat(Sample.of(5).quantile(0.3)).isEqualTo(5);
    assertThat(sample.values()).containsExactly(1.0, 2.0, 3.0, 4.0);
    assertThat(sample.smallest()).isEqualTo(1);
    assertThat(sample.largest()).isEqualTo(4);
  }

  @Test
  void variances_divide_by_n_or_by_one_less() {
    var sample = Sample.of(List.of(2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0));

    assertThat(sample.standardDeviationOfAll()).isEqualTo(2);
    assertThat(sample.variance()).isEqualTo(32 / 7.0, within(1e-12));
    assertThat(sample.standardDeviation()).isEqualTo(Math.sqrt(32 / 7.0), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void only_numbers_belong_to_it(double value) {
    assertThatThrownBy(() -> Sample.of(1, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was " + value);
  }

  @Test
  void it_is_not_empty_and_a_deviation_needs_two() {
    assertThatThrownBy(() -> Sample.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Sample.of(1).variance())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 2");
    assertThatThrownBy(() -> Sample.of(1).quantile(1.01))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Sample.of(1).quantile(-0.01))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_later_change_of_the_array_changes_nothing() {
    double[] times = {3, 1, 2};
    var sample = Sample.of(times);
    times[0] = 100;

    assertThat(sample.largest()).isEqualTo(3);
    assertThat(times[1]).isEqualTo(1);
  }

  @Nested
  class A_summary_of_cycle_times {

    @Test
    void of_one_cycle_has_no_deviation() {
      var summary = CycleTimeSummary.of(Sample.of(20));

      assertThat(summary.mean()).isEqualTo(20);
      assertThat(summary.standardDeviation()).isNull();
      assertThat(summary.coefficientOfVariation()).isNull();
    }

    @Test
    void of_two_has_one() {
      assertThat(CycleTimeSummary.of(Sample.of(20, 22)).standardDeviation())
          .isEqualTo(Math.sqrt(2), within(1e-12));
    }

    @Test
    void refuses_cycles_without_duration() {
      assertThatThrownBy(() -> CycleTimeSummary.of(Sample.of(20, 0)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("was 0.0");
    }
  }

  @Nested
  class A_histogram {

    /** Interquartile range 7.375: width 2 · 7.375 / ∛32 = 4.65, so 6 bins, as NumPy makes them. */
    @Test
    @DisplayName("D-28 Bins of Freedman and Diaconis as numpy.histogram(bins='fd')")
    void has_bins_by_freedman_and_diaconis() {
      var histogram = Histogram.of(MILES);

      assertThat(histogram.counts()).containsExactly(4, 10, 9, 4, 1, 4);
      assertThat(histogram.start()).isEqualTo(10.4);
      assertThat(histogram.edge(6)).isEqualTo(33.9, within(1e-12));
      assertThat(histogram.most()).isEqualTo(10);
    }

    @Test
    void counts_every_value_once() {
      var counts = Histogram.of(MILES).counts();

      assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(32);
    }

    /** log₂ 8 + 1 = 4 bins. */
    @Test
    void falls_back_to_sturges_where_the_quartiles_coincide() {
      var histogram = Histogram.of(Sample.of(5, 5, 5, 5, 5, 5, 5, 9));

      assertThat(histogram.counts()).containsExactly(7, 0, 0, 1);
      assertThat(histogram.width()).isEqualTo(1);
    }

    @Test
    void of_equal_values_is_one_bin_around_them() {
      var histogram = Histogram.of(Sample.of(20, 20, 20));

      assertThat(histogram).isEqualTo(new Histogram(19.5, 1, List.of(3)));
    }

    @Test
    void never_has_more_than_sixty_bins() {
      var histogram = Histogram.of(Sample.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10_000));

      assertThat(histogram.counts()).hasSize(60);
    }

    @Test
    void without_bins_is_refused() {
      assertThatThrownBy(() -> new Histogram(0, 1, List.of()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Histogram(0, 0, List.of(1)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Histogram(Double.NaN, 1, List.of(1)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Values_worth_a_look {

    /** onlinestatbook.com, box plots: hinges 15 and 23, so fences at 3 and 35. */
    @Test
    @DisplayName("D-28 Tukey's fences as in the Online Statistics Education book")
    void lie_beyond_the_fences() {
      var fences = TukeyFences.around(15, 23);

      assertThat(fences).isEqualTo(new TukeyFences(3, 35));
      assertThat(fences.flags(35)).isFalse();
      assertThat(fences.flags(3)).isFalse();
      assertThat(fences.flags(35.1)).isTrue();
      assertThat(fences.flags(2.9)).isTrue();
    }

    @Test
    void are_listed_and_stay_in_the_sample() {
      var times = Sample.of(20, 60, 21, 22, 2, 23, 24);

      assertThat(TukeyFences.of(times).flagged(times)).containsExactly(2.0, 60.0);
      assertThat(times.size()).isEqualTo(7);
    }

    @Test
    void need_fences_in_order() {
      assertThatThrownBy(() -> TukeyFences.around(2, 1))
          .isInstanceOf(IllegalArgumentException.class);
    }

    /** Median 2.4, distances' median 0.2: the score of 8.2 is 0.6745 · 5.8 / 0.2 = 19.56. */
    @Test
    void have_a_modified_z_score_beyond_three_and_a_half() {
      var times = Sample.of(2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2);
      var score = ModifiedZScore.of(times);

      assertThat(score.median()).isEqualTo(2.4);
      assertThat(score.mad()).isEqualTo(0.2, within(1e-12));
      assertThat(score.of(8.2)).isEqualTo(0.6745 * 5.8 / 0.2, within(1e-9));
      assertThat(score.of(2.1)).isNegative();
      assertThat(score.flagged(times)).containsExactly(8.2);
    }

    @Test
    void may_be_too_short_as_well_as_too_long() {
      var score = new ModifiedZScore(0, 0.6745);

      assertThat(score.flagged(Sample.of(-3.6, -3.5, 0, 3.5, 3.6))).containsExactly(-3.6, 3.6);
    }

    @Test
    void cannot_be_scored_where_most_values_are_the_same() {
      assertThatThrownBy(() -> ModifiedZScore.of(Sample.of(5, 5, 5, 9)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("median absolute deviation");
      assertThatThrownBy(() -> new ModifiedZScore(Double.NaN, 1))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
