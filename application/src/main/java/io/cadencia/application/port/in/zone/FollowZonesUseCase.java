package io.cadencia.application.port.in.zone;

import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.zone.ZonesVersion;
import java.util.Optional;

/** Tells a detector that a camera has other zones, at little cost when it has not. */
@FunctionalInterface
public interface FollowZonesUseCase {

  /**
   * @param known the number of the version the detector works with, 0 for none
   */
  Optional<ZonesVersion> newerThan(CameraId camera, int known);
}
