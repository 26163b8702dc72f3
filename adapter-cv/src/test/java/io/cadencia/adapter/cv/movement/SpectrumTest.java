package io.cadencia.adapter.cv.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpectrumTest {

  private static double[] noise(int width, int height, long seed) {
    return new Random(seed).doubles((long) width * height, -1, 1).toArray();
  }

  /** The sum that defines the transform, term by term. */
  private static double strength(double[] levels, int width, int height, int u, int v) {
    double re = 0;
    double im = 0;
    for (int i = 0; i < levels.length; i++) {
      double angle =
          -2
              * Math.PI
              * ((double) u * (i % width) / width + (double) v * Math.floorDiv(i, width) / height);
      re += levels[i] * Math.cos(angle);
      im += levels[i] * Math.sin(angle);
    }
    return Math.hypot(re, im);
  }

  @ParameterizedTest
  @CsvSource({"8, 8", "16, 4", "2, 32", "1, 8"})
  void is_the_sum_of_waves_that_defines_it(int width, int height) {
    var levels = noise(width, height, 3);

    var strengths = Spectrum.of(levels, width, height).strengths();

    for (int i = 0; i < strengths.length; i++) {
      assertThat(strengths[i])
          .isCloseTo(
              strength(levels, width, height, i % width, Math.floorDiv(i, width)), within(1e-9));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "3, 5", "15, 1", "8, 8"})
  void of_a_picture_moved_around_its_edges_correlates_where_it_was_moved_to(int dx, int dy) {
    int size = 16;
    var levels = noise(size, size, 5);
    var moved = new double[levels.length];
    for (int i = 0; i < levels.length; i++) {
      int x = (i % size + dx) % size;
      int y = (Math.floorDiv(i, size) + dy) % size;
      moved[y * size + x] = levels[i];
    }

    var correlation =
        Spectrum.of(levels, size, size).phaseCorrelation(Spectrum.of(moved, size, size));

    assertThat(correlation[dy * size + dx]).isCloseTo(1, within(1e-9));
  }

  @Test
  void leaves_the_picture_as_it_is() {
    var levels = noise(8, 8, 7);
    var before = levels.clone();

    Spectrum.of(levels, 8, 8);

    assertThat(levels).isEqualTo(before);
  }

  @Test
  void is_of_powers_of_two() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Spectrum.of(new double[12], 4, 3))
        .withMessage("a spectrum is of powers of two, was of 4x3");
  }
}
