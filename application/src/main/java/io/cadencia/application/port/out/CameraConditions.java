package io.cadencia.application.port.out;

import io.cadencia.domain.coverage.CameraAim;
import io.cadencia.domain.coverage.CameraClock;
import io.cadencia.domain.coverage.CameraCondition;
import io.cadencia.domain.coverage.CameraStream;
import io.cadencia.domain.plant.CameraId;
import java.util.List;
import java.util.Optional;

/** How each camera does, what it sends and where it looks, as it was told last. */
public interface CameraConditions {

  /**
   * The condition of a camera.
   *
   * @param toldAway whether the last that people were told is that it is away
   */
  record Known(CameraCondition condition, boolean toldAway) {}

  /** What is known of a camera; empty for one that nobody has tried. */
  Optional<Known> find(CameraId camera);

  /** Replaces what was known of the camera. */
  void save(Known known);

  /** Cameras that are not watched because there are too many, by rising number. */
  List<CameraId> suspended();

  /** Where the camera looks; empty while that was never told. */
  Optional<CameraAim> findAim(CameraId camera);

  /** Where cameras look, as far as that was ever told, by rising number. */
  List<CameraAim> aims();

  /** Replaces what was known of where the camera looks. */
  void saveAim(CameraAim aim);

  /** What the camera sends; empty while that was never measured. */
  Optional<CameraStream> findStream(CameraId camera);

  /** Replaces what was known of what the camera sends. */
  void saveStream(CameraStream stream);

  /** How the clock of the camera goes; empty while that was never told. */
  Optional<CameraClock> findClock(CameraId camera);

  /** How clocks of cameras go, as far as that was ever told, by rising number. */
  List<CameraClock> clocks();

  /** Replaces what was known of the clock of the camera. */
  void saveClock(CameraClock clock);
}
