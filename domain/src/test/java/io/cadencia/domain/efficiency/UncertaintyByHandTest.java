package io.cadencia.domain.efficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class UncertaintyByHandTest {

  /** A station whose completions lie so many milliseconds apart. */
  private static Tally station(long... intervals) {
    return new Tally(
        intervals.length + 1,
        0,
        0,
        0,
        0,
        0,
        0,
        intervals.length,
        Arrays.stream(intervals).sum(),
        Arrays.stream(intervals).map(x -> x * x).sum());
  }

  private static double half(double countingError, Tally... stations) {
    return Uncertainty.relativeHalfWidth(List.of(stations), countingError).orElseThrow();
  }

  @Test
  void follows_the_variation_of_the_intervals() {
    // Mean 10, deviations 2, 2, 1, 1: variance 10/3, cv² = 10/300; five units.
    assertThat(half(0, station(8, 12, 9, 11)))
        .isCloseTo(1.96 * Math.sqrt(10.0 / 300 / 5), within(1e-15));
  }

  @Test
  void adds_the_counting_error_in_squares() {
    assertThat(half(0.02, station(10, 10, 10, 10))).isCloseTo(1.96 * 0.02, within(1e-15));
  }

  @Test
  void takes_each_station_relative_to_its_own_mean() {
    assertThat(half(0, station(10, 10), station(1_000, 1_000))).isZero();
    // Deviations of a tenth at both: four of them squared over 4 - 1 intervals; six units.
    assertThat(half(0, station(9, 11), station(900, 1_100)))
        .isCloseTo(1.96 * Math.sqrt(0.04 / 3 / 6), within(1e-15));
  }

  @Test
  void is_unknown_below_five_units_or_four_intervals() {
    assertThat(Uncertainty.relativeHalfWidth(List.of(station(1, 2, 3)), 0)).isEmpty();
    assertThat(Uncertainty.relativeHalfWidth(List.of(station(1, 2), station(1)), 0)).isEmpty();
    assertThat(Uncertainty.relativeHalfWidth(List.of(station(1, 2), station(2, 1)), 0)).isPresent();
    assertThat(Uncertainty.relativeHalfWidth(List.of(station(1, 2, 3), station(), station()), 0))
        .isEmpty();
  }

  @Test
  void leaves_out_stations_whose_completions_all_coincide() {
    assertThat(half(0, station(10, 10, 10, 10), station(0, 0))).isZero();
  }
}
