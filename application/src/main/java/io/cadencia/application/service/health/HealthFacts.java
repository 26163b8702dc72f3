package io.cadencia.application.service.health;

import io.cadencia.application.port.out.StorageProbe.Storage;
import io.cadencia.domain.coverage.CameraAim;
import io.cadencia.domain.coverage.CameraClock;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.CameraId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of the system at one moment.
 *
 * @param cameras those in use
 * @param statuses what is known of them, as far as they were ever heard
 * @param aims where they look, as far as that is known
 * @param clocks how their clocks go, as far as that is known
 * @param suspended those of them that are not watched because there are too many
 * @param newestEvent newest start or end of any cycle, or null
 * @param now later than everything that was read
 */
record HealthFacts(
    Storage storage,
    List<Camera> cameras,
    List<CameraStatus> statuses,
    List<CameraAim> aims,
    List<CameraClock> clocks,
    List<CameraId> suspended,
    @Nullable Instant newestEvent,
    Instant now) {

  /** Of a database that cannot be worked with nothing else is known. */
  static HealthFacts unreachable(Storage storage, Instant now) {
    return new HealthFacts(
        storage, List.of(), List.of(), List.of(), List.of(), List.of(), null, now);
  }

  int camerasOnline() {
    return (int) statuses.stream().filter(status -> status.isOnline(now)).count();
  }
}
