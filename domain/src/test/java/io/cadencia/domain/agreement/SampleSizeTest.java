package io.cadencia.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Row D-28: how many cycles a time study needs. */
class SampleSizeTest {

  @Nested
  @DisplayName("D-28 Printed in textbooks")
  class Printed_in_textbooks {

    /**
     * ILO, Introduction to Work Study: readings 7, 6, 7, 7, 6 and ±5 % at 95.45 %, (40 √(5 · 219 -
     * 33²) / 33)² = 8.81, so 9 readings.
     */
    @Test
    void the_readings_of_the_ilo() {
      var readings = Sample.of(7, 6, 7, 7, 6);
      var size = new SampleSize(readings.mean(), readings.standardDeviationOfAll(), 0.05);

      assertThat(size.cycles(2)).isEqualTo(8.81, within(0.01));
      assertThat(Math.ceil(size.cycles(2))).isEqualTo(9);
    }

    /**
     * Heizer and Render, Operations Management, 10th edition, problem 10.26 and its printed
     * solution: 3.5, 3.2, 4.1, 3.6, 3.9 minutes and ±5 % at 95 %: 15 observations.
     */
    @Test
    void the_gift_wrapping_station() {
      var size = SampleSize.of(Sample.of(3.5, 3.2, 4.1, 3.6, 3.9), 0.05);

      assertThat(size.mean()).isEqualTo(3.66, within(1e-12));
      assertThat(size.standardDeviation()).isEqualTo(0.35, within(0.005));
      assertThat(size.cycles(1.96)).isEqualTo(14.1, within(0.05));
      assertThat(size.byNormal(0.95)).isEqualTo(15);
    }

    /** The same, problem 10.27: z = 2.58, s = 1.28, mean 3.20, ±5 %: 426 observations. */
    @Test
    void the_inadequate_sample_of_45() {
      assertThat(new SampleSize(3.20, 1.28, 0.05).cycles(2.58)).isEqualTo(426, within(0.05));
    }
  }

  /** With t of 14 degrees 2.1448, 15 < 16.88; with t of 16 degrees 2.1199, 17 ≥ 16.50. */
  @Test
  void student_asks_for_more_than_the_normal() {
    var size = SampleSize.of(Sample.of(3.5, 3.2, 4.1, 3.6, 3.9), 0.05);

    assertThat(size.byStudent(0.95)).isEqualTo(17);
  }

  @Test
  void student_is_the_smallest_number_that_suffices() {
    var size = new SampleSize(10, 2, 0.05);
    int n = size.byStudent(0.95);

    assertThat((double) n).isGreaterThanOrEqualTo(size.cycles(StudentT.twoSided(0.95, n - 1)));
    assertThat((double) n - 1).isLessThan(size.cycles(StudentT.twoSided(0.95, n - 2)));
  }

  /**
   * (s / (k x̄))² = 3.56: 16 < 3.56 · 2.1314², 17 ≥ 3.56 · 2.1199², by the t of 15 and 16 degrees.
   */
  @Test
  void student_has_one_degree_of_freedom_less_than_cycles() {
    assertThat(new SampleSize(10, 0.9434, 0.05).byStudent(0.95)).isEqualTo(17);
  }

  @Test
  void regular_cycles_still_need_a_few() {
    assertThat(new SampleSize(10, 0, 0.05).byNormal(0.95)).isEqualTo(1);
    assertThat(new SampleSize(10, 0, 0.05).byStudent(0.95)).isEqualTo(2);
  }

  @Test
  void impossible_arguments_are_refused() {
    assertThatThrownBy(() -> new SampleSize(0, 1, 0.05))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mean");
    assertThatThrownBy(() -> new SampleSize(1, -1, 0.05))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SampleSize(1, Double.NaN, 0.05))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SampleSize(1, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("precision");
    assertThatThrownBy(() -> new SampleSize(1, 1, 0.05).cycles(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SampleSize.of(Sample.of(1), 0.05))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
