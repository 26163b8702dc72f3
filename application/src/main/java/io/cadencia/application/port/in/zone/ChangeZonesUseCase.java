package io.cadencia.application.port.in.zone;

import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.zone.DrawnPoint;
import io.cadencia.domain.zone.DrawnStation;
import io.cadencia.domain.zone.ZonesVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
   * @param masks all privacy masks, or null for those in force: whoever knows of none takes none
   *     away
   * @param baseVersion the version they were drawn over
   * @param message why, for those who read the trail
   */
  record Command(
      CameraId camera,
      List<DrawnStation> zones,
      @Nullable List<List<DrawnPoint>> masks,
      int baseVersion,
      String message,
      Actor actor) {

    public Command {
      zones = List.copyOf(zones);
      masks = masks == null ? null : List.copyOf(masks);
    }

    /** The masks stay as they are. */
    public Command(
        CameraId camera, List<DrawnStation> zones, int baseVersion, String message, Actor actor) {
      this(camera, zones, null, baseVersion, message, actor);
    }
  }
}
