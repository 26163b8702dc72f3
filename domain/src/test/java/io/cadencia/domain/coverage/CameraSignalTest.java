package io.cadencia.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.plant.CameraId;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("C-50 how a camera is heard")
class CameraSignalTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, ONLINE",
    "10000, ONLINE",
    "10001, STALE",
    "60000, STALE",
    "60001, OFFLINE",
    "-1, OFFLINE"
  })
  void follows_from_the_age_of_its_newest_frame(long millis, CameraSignal signal) {
    var newest = NOON.minusMillis(millis);
    var status = new CameraStatus(new CameraId(1), newest, newest, 1, 1, 0);

    assertThat(CameraSignal.of(status, NOON)).isEqualTo(signal);
  }

  @Test
  void is_offline_before_its_first_frame() {
    assertThat(CameraSignal.of(null, NOON)).isEqualTo(CameraSignal.OFFLINE);
  }
}
