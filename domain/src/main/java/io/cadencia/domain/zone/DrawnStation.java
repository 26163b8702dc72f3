package io.cadencia.domain.zone;

import io.cadencia.domain.plant.WorkstationId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The zones of one workstation as somebody drew them, not yet checked.
 *
 * @param zones all that is drawn
 * @param off which of it is switched off, never the seat; a kind that is not drawn says nothing
 *     here
 */
public record DrawnStation(
    WorkstationId workstation, Map<ZoneKind, List<DrawnPoint>> zones, Set<ZoneKind> off) {

  public DrawnStation {
    off = Set.copyOf(off);
    if (off.contains(ZoneKind.SEAT)) {
      throw new IllegalArgumentException(
          "the seat of workstation " + workstation.value() + " cannot be off");
    }
    zones =
        zones.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, zone -> List.copyOf(zone.getValue())));
  }

  /** With nothing switched off. */
  public DrawnStation(WorkstationId workstation, Map<ZoneKind, List<DrawnPoint>> zones) {
    this(workstation, zones, Set.of());
  }

  /** Zones that were checked before, as they would be drawn once more. */
  public static DrawnStation of(StationZones station) {
    return new DrawnStation(
        station.workstation(),
        Stream.of(station.zones(), station.off())
            .flatMap(zones -> zones.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, zone -> drawn(zone.getValue()))),
        station.off().keySet());
  }

  /** A polygon that was checked before, as it would be drawn once more. */
  public static List<DrawnPoint> drawn(Polygon polygon) {
    return polygon.corners().stream().map(p -> new DrawnPoint(p.x(), p.y())).toList();
  }
}
