package io.cadencia.bootstrap.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationClockTest {

  private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

  private final AtomicLong nanos = new AtomicLong(-5_000);
  private final SimulationClock clock = new SimulationClock(START, 4, nanos::get);

  @Test
  void it_starts_at_the_given_moment() {
    assertThat(clock.instant()).isEqualTo(START);
  }

  @Test
  void it_runs_at_its_speed() {
    nanos.addAndGet(1_500_000_000L);

    assertThat(clock.instant()).isEqualTo(START.plusSeconds(6));
  }

  @Test
  void it_keeps_count_over_days() {
    nanos.addAndGet(Duration.ofDays(30).toNanos());

    assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(120)));
  }

  @Test
  void it_tells_how_long_to_wait_in_real_time() {
    assertThat(clock.realTimeUntil(START.plusSeconds(8))).isEqualTo(Duration.ofSeconds(2));
    assertThat(clock.realTimeUntil(START.minusSeconds(8))).isZero();
  }

  @Test
  void a_view_in_another_zone_shows_the_same_instant() {
    nanos.addAndGet(1_000_000_000L);
    var bogota = clock.withZone(ZoneId.of("America/Bogota"));

    assertThat(bogota.instant()).isEqualTo(clock.instant());
    assertThat(bogota.getZone()).isEqualTo(ZoneId.of("America/Bogota"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void it_refuses_to_stand_still_or_run_backwards(double speed) {
    assertThatThrownBy(() -> new SimulationClock(START, speed, nanos::get))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("speed must be positive, was " + speed);
  }
}
