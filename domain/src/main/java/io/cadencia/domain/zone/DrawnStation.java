package io.cadencia.domain.zone;

import io.cadencia.domain.plant.WorkstationId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The zones of one workstation as somebody drew them, not yet checked. */
public record DrawnStation(WorkstationId workstation, Map<ZoneKind, List<DrawnPoint>> zones) {

  public DrawnStation {
    zones =
        zones.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, zone -> List.copyOf(zone.getValue())));
  }

  /** Zones that were checked before, as they would be drawn once more. */
  public static DrawnStation of(StationZones station) {
    return new DrawnStation(
        station.workstation(),
        station.zones().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, zone -> drawn(zone.getValue()))));
  }

  /** A polygon that was checked before, as it would be drawn once more. */
  public static List<DrawnPoint> drawn(Polygon polygon) {
    return polygon.corners().stream().map(p -> new DrawnPoint(p.x(), p.y())).toList();
  }
}
