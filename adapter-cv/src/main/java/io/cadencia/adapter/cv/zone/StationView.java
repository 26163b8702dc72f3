package io.cadencia.adapter.cv.zone;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.domain.detection.Observation;
import io.cadencia.domain.detection.ZoneView;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.RelativePoint;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One workstation in the picture of a camera. */
final class StationView {

  private record WatchedZone(ZoneGrid grid, ZoneMotion motion) {}

  private final StationZones station;
  private final Polygon seat;
  private final Map<ZoneKind, WatchedZone> zones = new EnumMap<>(ZoneKind.class);

  StationView(StationZones station, int columns, int rows) {
    this.station = station;
    this.seat = station.zone(ZoneKind.SEAT).orElseThrow();
    station.zones().forEach((kind, polygon) -> watch(kind, polygon, columns, rows));
  }

  private void watch(ZoneKind kind, Polygon polygon, int columns, int rows) {
    if (kind != ZoneKind.SEAT) {
      zones.put(kind, new WatchedZone(ZoneGrid.of(polygon, columns, rows), new ZoneMotion()));
    }
  }

  WorkstationId workstation() {
    return station.workstation();
  }

  boolean isOf(StationZones zones) {
    return station.equals(zones);
  }

  /**
   * @param factor what levels are multiplied with to be relative to the frame's median
   * @param people boxes in a frame of the given size
   */
  Observation observe(
      Instant at,
      Observation.Frame frame,
      BrightnessMap map,
      float factor,
      List<PersonBox> people,
      int width,
      int height) {
    var views = new EnumMap<ZoneKind, ZoneView>(ZoneKind.class);
    zones.forEach((kind, zone) -> views.put(kind, view(zone, at, map, factor)));
    return new Observation(
        at, frame, BrightnessMap.BRIGHTEST * factor, surestAtSeat(people, width, height), views);
  }

  private static ZoneView view(WatchedZone zone, Instant at, BrightnessMap map, float factor) {
    var picture = zone.grid().picture(map, factor);
    return new ZoneView(zone.motion().energy(at, picture), picture);
  }

  private double surestAtSeat(List<PersonBox> people, int width, int height) {
    return people.stream()
        .filter(box -> seat.contains(centre(box, width, height)))
        .mapToDouble(box -> Math.min(1, box.score()))
        .max()
        .orElse(0);
  }

  private static RelativePoint centre(PersonBox box, int width, int height) {
    return new RelativePoint(
        insideFrame(box.centreX() / width), insideFrame(box.centreY() / height));
  }

  private static double insideFrame(double relative) {
    return Math.max(0, Math.min(1, relative));
  }
}
