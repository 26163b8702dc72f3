package io.cadencia.application.service.zone;

import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.ZoneVersions;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.zone.DrawnPoint;
import io.cadencia.domain.zone.DrawnStation;
import io.cadencia.domain.zone.ZoneCheck;
import io.cadencia.domain.zone.ZoneLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody drew for a camera, held to the rules that zones in force are held to. */
public final class ProposedZones {

  private final ZoneVersions versions;
  private final WatchedStations watched;

  public ProposedZones(ZoneVersions versions, PlantRepository plant) {
    this.versions = versions;
    this.watched = new WatchedStations(plant);
  }

  /**
   * @throws io.cadencia.domain.plant.CameraNotFoundException if there is no such camera
   */
  public void requireCamera(CameraId camera) {
    watched.requireCamera(camera);
  }

  /**
   * The zones, if they can be.
   *
   * @param masks as drawn; null where those in force stay
   * @throws io.cadencia.domain.zone.ZonesRefusedException with all that is wrong
   */
  public ZoneLayout check(
      CameraId camera, List<DrawnStation> zones, @Nullable List<List<DrawnPoint>> masks) {
    var check = new ZoneCheck(camera, watched.by(camera));
    return check.check(zones, masks == null ? masksInForce(camera) : masks);
  }

  private List<List<DrawnPoint>> masksInForce(CameraId camera) {
    return versions
        .inForce(camera)
        .map(version -> version.zones().masks().stream().map(DrawnStation::drawn).toList())
        .orElse(List.of());
  }
}
