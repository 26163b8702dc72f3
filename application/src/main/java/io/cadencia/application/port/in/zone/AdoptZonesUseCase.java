package io.cadencia.application.port.in.zone;

import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.zone.ZoneLayout;

/**
 * Puts in force what a configuration says about the zones of a camera, if it says something new.
 */
public interface AdoptZonesUseCase {

  /**
   * Zones that were drawn since stay in force until the configuration itself changes, or no longer
   * lets the camera watch one of their workstations.
   */
  void adopt(CameraId camera, ZoneLayout configured);
}
