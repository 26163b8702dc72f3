package io.cadencia.adapter.cv.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.coverage.CameraClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockMeterTest {

  private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");
  private static final double FPS = 5;

  private final ClockMeter meter = new ClockMeter();
  private final Random dice = new Random(11);

  /** The minutes after which the clock counts as skewed, each for itself. */
  private List<Integer> skewedMinutes(int minutes, DoubleUnaryOperator apart) {
    var skewed = new ArrayList<Integer>();
    for (int minute = 0; minute < minutes; minute++) {
      for (int i = 0; i < 60 * FPS; i++) {
        double second = minute * 60 + i / FPS;
        meter.add(at(second + jitter()), micros(second + apart.applyAsDouble(second)));
      }
      if (meter.wander().filter(wander -> CameraClock.isSkewed(wander, false)).isPresent()) {
        skewed.add(minute);
      }
    }
    return skewed;
  }

  /** Most pictures need a tenth of a second; one of twenty is up to two seconds late. */
  private double jitter() {
    return 0.1 + 0.03 * dice.nextDouble() + (dice.nextInt(20) == 0 ? 2 * dice.nextDouble() : 0);
  }

  private static Instant at(double second) {
    return START.plusNanos(Math.round(second * 1e9));
  }

  private static long micros(double second) {
    return Math.round(second * 1e6);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.6, -0.6})
  @DisplayName("E-12 a step of 600 ms is seen within three minutes, and forgotten after an hour")
  void a_step_of_600_ms_is_seen(double step) {
    var skewed = skewedMinutes(100, second -> second < 20 * 60 ? 0 : step);

    assertThat(skewed.get(0)).isBetween(20, 22);
    assertThat(skewed.get(skewed.size() - 1)).isBetween(78, 82);
    assertThat(skewed).hasSizeBetween(57, 61);
  }

  @ParameterizedTest
  @ValueSource(doubles = {200e-6, -200e-6})
  @DisplayName("E-12 a drift of 200 ppm is seen when it has come to half a second")
  void a_drift_of_200_ppm_is_seen(double drift) {
    var skewed = skewedMinutes(120, second -> second * drift);

    assertThat(skewed.get(0)).isBetween(42, 46);
    assertThat(skewed).hasSizeGreaterThan(70);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 50e-6, -50e-6})
  @DisplayName("E-12 jitter alone, and the drift of a usual crystal, are never taken for skew")
  void jitter_alone_is_never_taken_for_skew(double drift) {
    assertThat(skewedMinutes(12 * 60, second -> second * drift)).isEmpty();
  }

  @Test
  @DisplayName("E-12 wrong timestamps of a few pictures make no difference")
  void wrong_timestamps_of_a_few_pictures_make_no_difference() {
    assertThat(skewedMinutes(90, second -> second % 97 < 0.3 ? 3600 : 0)).isEmpty();
  }

  @Test
  @DisplayName("E-12 a network that is slow for twenty seconds of each minute makes no difference")
  void a_slow_network_makes_no_difference() {
    assertThat(skewedMinutes(90, second -> second % 60 < 20 ? -5 : 0)).isEmpty();
  }

  @Test
  @DisplayName("E-12 this machine's clock put back is the same fault")
  void this_machines_clock_put_back_is_the_same_fault() {
    for (int i = 0; i < 5 * 60 * FPS; i++) {
      double second = i / FPS;
      meter.add(at(second < 150 ? second : second - 3600), micros(second));
    }

    assertThat(meter.wander())
        .hasValueSatisfying(
            w -> assertThat(w).isCloseTo(Duration.ofHours(1), Duration.ofMillis(1)));
  }

  @Test
  void nothing_is_said_before_two_minutes() {
    assertThat(skewedMinutes(2, second -> second * 100)).isEmpty();
    assertThat(meter.wander()).isEmpty();
  }
}
