package io.cadencia.application.port.out;

import io.cadencia.domain.coverage.CameraAim;
import io.cadencia.domain.coverage.CameraCondition;
import io.cadencia.domain.plant.CameraId;
import java.util.List;
import java.util.Optional;

/** How each camera does and where it looks, as it was told last. */
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
}
