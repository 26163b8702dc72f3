package io.cadencia.bootstrap.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class VideoClockTest {

  private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

  private final VideoClock clock = new VideoClock(START);

  @Test
  void it_shows_the_time_it_was_moved_to() {
    clock.advanceTo(START.plusMillis(200));

    assertThat(clock.instant()).isEqualTo(START.plusMillis(200));
  }

  @Test
  void it_never_goes_back() {
    clock.advanceTo(START.plusSeconds(2));
    clock.advanceTo(START.plusSeconds(1));

    assertThat(clock.instant()).isEqualTo(START.plusSeconds(2));
  }

  @Test
  void a_view_in_another_zone_moves_with_it() {
    var bogota = clock.withZone(ZoneId.of("America/Bogota"));
    clock.advanceTo(START.plusSeconds(3));

    assertThat(bogota.instant()).isEqualTo(START.plusSeconds(3));
    assertThat(bogota.getZone()).isEqualTo(ZoneId.of("America/Bogota"));
  }
}
