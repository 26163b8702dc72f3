package io.cadencia.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cadencia.domain.plant.CameraId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameraClockTest {

  @ParameterizedTest
  @CsvSource({
    "0, false, false",
    "500, false, false",
    "501, false, true",
    "450, true, true",
    "401, true, true",
    "400, true, false"
  })
  @DisplayName("E-12 half a second is too much, and a little less is needed to be well again")
  void half_a_second_is_too_much(long millis, boolean before, boolean skewed) {
    assertThat(CameraClock.isSkewed(Duration.ofMillis(millis), before)).isEqualTo(skewed);
  }

  @Test
  void clocks_are_never_less_than_nothing_apart() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new CameraClock(new CameraId(1), false, Duration.ofMillis(-1), Instant.EPOCH))
        .withMessage("clocks cannot be -1 ms apart");
  }

  @Test
  void a_stream_without_size_or_codec_is_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stream("", 640, 5))
        .withMessage("a stream has a codec and a size, was '' 640x480");
    assertThatIllegalArgumentException().isThrownBy(() -> stream("h264", 0, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> stream("h264", 640, Double.NaN));
  }

  private static CameraStream stream(String codec, int width, double fps) {
    return new CameraStream(
        new CameraId(1), codec, width, 480, null, fps, null, null, Instant.EPOCH);
  }
}
