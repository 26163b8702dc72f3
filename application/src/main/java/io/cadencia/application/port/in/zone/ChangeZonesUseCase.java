package io.cadencia.application.port.in.zone;

import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.zone.DrawnStation;
import io.cadencia.domain.zone.ZonesVersion;
import java.util.List;

/** Puts other zones of a camera in force; the detector goes on with them within two seconds. */
public interface ChangeZonesUseCase {

  /**
   * Returns the version in force from then on; zones that are the same change nothing.
   *
   * @throws io.cadencia.domain.plant.CameraNotFoundException if there is no such camera
   * @throws io.cadencia.domain.zone.ZonesMovedOnException if they were drawn over another version
   *     than the one in force
   * @throws io.cadencia.domain.zone.ZonesRefusedException if they cannot be
   */
  ZonesVersion change(Command command);

  /**
   * @param zones all of them, also those that stay as they are
   * @param baseVersion the version they were drawn over
   * @param message why, for those who read the trail
   */
  record Command(
      CameraId camera, List<DrawnStation> zones, int baseVersion, String message, Actor actor) {

    public Command {
      zones = List.copyOf(zones);
    }
  }
}
