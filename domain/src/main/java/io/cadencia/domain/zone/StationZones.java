package io.cadencia.domain.zone;

import io.cadencia.domain.plant.WorkstationId;
import java.util.Map;
import java.util.Optional;

/**
 * The zones of one workstation in the picture of one camera.
 *
 * @param zones a seat always; pick, work and drop where they can be seen. Pick and drop may be the
 *     same polygon
 */
public record StationZones(WorkstationId workstation, Map<ZoneKind, Polygon> zones) {

  public StationZones {
    zones = Map.copyOf(zones);
    if (!zones.containsKey(ZoneKind.SEAT)) {
      throw new IllegalArgumentException(
          "workstation " + workstation.value() + " needs a seat zone");
    }
  }

  public Optional<Polygon> zone(ZoneKind kind) {
    return Optional.ofNullable(zones.get(kind));
  }
}
