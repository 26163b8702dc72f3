package io.cadencia.application.port.in.detection;

import io.cadencia.domain.coverage.CameraAim;
import io.cadencia.domain.coverage.CameraClock;
import io.cadencia.domain.coverage.CameraStream;
import io.cadencia.domain.coverage.CameraTrouble;
import io.cadencia.domain.plant.CameraId;
import java.time.Instant;

/** Takes down how a camera does; people are told only what has lasted. */
public interface SuperviseCameraUseCase {

  /** To be called by one thread for each camera. */
  void report(Report report);

  /** What happened to a camera. */
  sealed interface Report permits Picture, Failure, Aim, Stream, Clock {}

  /** It gave a picture; once a second is often enough. */
  record Picture(CameraId camera, Instant at) implements Report {}

  /** It could not be opened, or stopped. */
  record Failure(CameraId camera, Instant at, CameraTrouble trouble) implements Report {}

  /** It became known where it looks. */
  record Aim(CameraAim aim) implements Report {}

  /** It was measured what it sends. */
  record Stream(CameraStream stream) implements Report {}

  /** It became known how its clock goes. */
  record Clock(CameraClock clock) implements Report {}
}
