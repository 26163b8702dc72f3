package io.cadencia.application.service.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.in.detection.SuperviseCameraUseCase.Aim;
import io.cadencia.application.port.in.detection.SuperviseCameraUseCase.Clock;
import io.cadencia.application.port.in.detection.SuperviseCameraUseCase.Failure;
import io.cadencia.application.port.in.detection.SuperviseCameraUseCase.Picture;
import io.cadencia.application.port.in.detection.SuperviseCameraUseCase.Stream;
import io.cadencia.application.port.out.InMemoryCameraConditions;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.domain.coverage.CameraAim;
import io.cadencia.domain.coverage.CameraAim.Standing;
import io.cadencia.domain.coverage.CameraClock;
import io.cadencia.domain.coverage.CameraCondition.State;
import io.cadencia.domain.coverage.CameraNotice;
import io.cadencia.domain.coverage.CameraStream;
import io.cadencia.domain.coverage.CameraTrouble;
import io.cadencia.domain.plant.CameraId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SuperviseCameraServiceTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final CameraId CAMERA = new CameraId(1);

  private final InMemoryCameraConditions conditions = new InMemoryCameraConditions();
  private final List<CameraNotice> told = new ArrayList<>();
  private SuperviseCameraService service = begun();

  private SuperviseCameraService begun() {
    return new SuperviseCameraService(conditions, new InMemoryUnitOfWork(), told::add);
  }

  private void fail(int second) {
    service.report(new Failure(CAMERA, NOON.plusSeconds(second), CameraTrouble.STALLED));
  }

  private State state() {
    return conditions.find(CAMERA).orElseThrow().condition().state();
  }

  @Test
  @DisplayName("C-03 C-04 what changed is stored")
  void what_changed_is_stored() {
    fail(0);
    assertThat(state()).isEqualTo(State.PENDING);
    service.report(new Picture(CAMERA, NOON.plusSeconds(5)));
    assertThat(state()).isEqualTo(State.ONLINE);
    fail(10);
    assertThat(state()).isEqualTo(State.RESTARTING);
    fail(80);

    assertThat(state()).isEqualTo(State.FAILED);
    assertThat(told).hasSize(1);
  }

  @Test
  @DisplayName("C-05 a new start neither forgets an outage nor tells it again")
  void a_new_start_neither_forgets_an_outage_nor_tells_it_again() {
    service.report(new Picture(CAMERA, NOON));
    fail(10);
    fail(80);
    service = begun();

    fail(200);

    assertThat(state()).isEqualTo(State.FAILED);
    assertThat(conditions.find(CAMERA).orElseThrow().condition().since())
        .isEqualTo(NOON.plusSeconds(10));
    assertThat(told).hasSize(1);
  }

  @Test
  @DisplayName("E-12 where a camera looks is stored")
  void where_a_camera_looks_is_stored() {
    var aim = new CameraAim(CAMERA, Standing.MOVED, 0.05, NOON);

    service.report(new Aim(aim));

    assertThat(conditions.findAim(CAMERA)).contains(aim);
  }

  @Test
  @DisplayName("D-15 what a camera sends is stored")
  void what_a_camera_sends_is_stored() {
    var stream = new CameraStream(CAMERA, "h264", 640, 480, 15.0, 5.0, null, null, NOON);

    service.report(new Stream(stream));

    assertThat(conditions.findStream(CAMERA)).contains(stream);
  }

  @Test
  @DisplayName("E-12 since when a clock goes wrong stays, though the camera is opened again")
  void since_when_a_clock_goes_wrong_stays() {
    service.report(new Clock(clock(true, 0)));
    service.report(new Clock(clock(true, 90)));
    assertThat(conditions.findClock(CAMERA)).contains(clock(true, 0));

    service.report(new Clock(clock(false, 120)));

    assertThat(conditions.findClock(CAMERA)).contains(clock(false, 120));
  }

  private static CameraClock clock(boolean skewed, int second) {
    return new CameraClock(CAMERA, skewed, Duration.ofMillis(600), NOON.plusSeconds(second));
  }
}
