package io.cadencia.adapter.cv.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.source.FrameSource;
import io.cadencia.adapter.cv.source.StreamFacts;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.application.port.in.detection.SuperviseCameraUseCase.Clock;
import io.cadencia.application.port.in.detection.SuperviseCameraUseCase.Report;
import io.cadencia.application.port.in.detection.SuperviseCameraUseCase.Stream;
import io.cadencia.domain.coverage.CameraClock;
import io.cadencia.domain.coverage.CameraStream;
import io.cadencia.domain.plant.CameraId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SupervisedSourceTest {

  private static final CameraId CAMERA = new CameraId(1);
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  private final List<Report> reports = new ArrayList<>();
  private final Camera camera = new Camera();
  private final SupervisedSource source = new SupervisedSource(CAMERA, camera, reports::add);

  private void frameAt(int second) {
    camera.now = NOON.plusSeconds(second);
    source.next();
  }

  @Test
  @DisplayName("D-15 what a camera sends is told after ten seconds, then every minute")
  void what_a_camera_sends_is_told_after_ten_seconds_then_every_minute() {
    for (int second = 0; second <= 131; second++) {
      frameAt(second);
    }

    assertThat(reports).containsExactly(stream(10), stream(70), stream(130));
  }

  @Test
  @DisplayName("E-12 a clock that goes wrong is told once, and once that it keeps step again")
  void a_clock_that_goes_wrong_is_told_once() {
    var wanders = List.of(10, 510, 450, 600, 390, 450);
    for (int minute = 0; minute < wanders.size(); minute++) {
      camera.wander = Duration.ofMillis(wanders.get(minute));
      frameAt(minute * 60);
      frameAt(minute * 60 + 10);
    }

    assertThat(reports.stream().filter(Clock.class::isInstance))
        .containsExactly(clock(false, 10, 10), clock(true, 510, 70), clock(false, 390, 250));
  }

  @Test
  void a_clock_that_was_put_back_delays_nothing() {
    frameAt(0);
    frameAt(10);
    frameAt(-86_400);

    assertThat(reports).containsExactly(stream(10), stream(-86_400));
  }

  @Test
  void it_passes_on_everything_else() {
    assertThat(source.isLive()).isTrue();
    assertThat(source.waiting()).isEqualTo(1);
    assertThat(source.damaged()).isEqualTo(7);
    source.close();
    assertThat(camera.closed).isTrue();
  }

  private static Stream stream(int second) {
    var at = NOON.plusSeconds(second);
    return new Stream(
        new CameraStream(CAMERA, "h264", 640, 480, 15.0, 5, Duration.ofSeconds(2), null, at));
  }

  private static Clock clock(boolean skewed, int millis, int second) {
    return new Clock(
        new CameraClock(CAMERA, skewed, Duration.ofMillis(millis), NOON.plusSeconds(second)));
  }

  private static final class Camera implements FrameSource {

    private Instant now = NOON;
    private @Nullable Duration wander;
    private boolean closed;

    @Override
    public Optional<VideoFrame> next() {
      return Optional.of(new VideoFrame(1, 1, new byte[3], now, 0));
    }

    @Override
    public boolean isLive() {
      return true;
    }

    @Override
    public int waiting() {
      return 1;
    }

    @Override
    public long damaged() {
      return 7;
    }

    @Override
    public Optional<StreamFacts> facts() {
      return Optional.of(
          new StreamFacts("h264", 640, 480, 15.0, 5, Duration.ofSeconds(2), null, wander));
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
