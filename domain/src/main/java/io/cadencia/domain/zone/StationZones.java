package io.cadencia.domain.zone;

import io.cadencia.domain.plant.WorkstationId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/**
 * The zones of one workstation in the picture of one camera.
 *
 * @param zones a seat always; pick, work and drop where they can be seen. Pick and drop may be the
 *     same polygon
 * @param off what is drawn but switched off: kept, and never looked at
 */
public record StationZones(
    WorkstationId workstation, Map<ZoneKind, Polygon> zones, Map<ZoneKind, Polygon> off) {

  public StationZones {
    zones = Map.copyOf(zones);
    off = Map.copyOf(off);
    if (!Collections.disjoint(zones.keySet(), off.keySet())) {
      throw new IllegalArgumentException(
          "workstation " + workstation.value() + " has a zone both on and off: " + off.keySet());
    }
    if (!zones.containsKey(ZoneKind.SEAT)) {
      throw new IllegalArgumentException(
          "workstation " + workstation.value() + " needs a seat zone");
    }
  }

  /** With nothing switched off. */
  public StationZones(WorkstationId workstation, Map<ZoneKind, Polygon> zones) {
    this(workstation, zones, Map.of());
  }

  /** The zone as it is drawn, whether it is on or off. */
  public Optional<Polygon> drawn(ZoneKind kind) {
    return Optional.ofNullable(zones.getOrDefault(kind, off.get(kind)));
  }

  /** The zone that is looked at. */
  public Optional<Polygon> zone(ZoneKind kind) {
    return Optional.ofNullable(zones.get(kind));
  }
}
