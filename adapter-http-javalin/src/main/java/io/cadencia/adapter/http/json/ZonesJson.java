package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.plant.ListZonesUseCase.CameraZones;
import io.cadencia.application.port.in.plant.ListZonesUseCase.Zones;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import io.cadencia.domain.zone.ZoneLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where cameras look. */
public record ZonesJson(String configVersion, List<CameraZonesJson> cameras) {

  public static ZonesJson of(Zones zones) {
    return new ZonesJson(
        zones.configVersion(), zones.cameras().stream().map(CameraZonesJson::of).toList());
  }

  /** The zones in the picture of one camera. */
  public record CameraZonesJson(
      int id,
      String name,
      int moduleId,
      int version,
      String roiVersion,
      List<StationZonesJson> workstations,
      List<List<List<Double>>> privacyMasks) {

    static CameraZonesJson of(CameraZones zones) {
      var camera = zones.camera();
      return new CameraZonesJson(
          camera.id().value(),
          camera.name(),
          camera.module().value(),
          zones.inForce().number(),
          zones.inForce().zones().roiVersion(),
          StationZonesJson.of(zones.inForce().zones()),
          StationZonesJson.masks(zones.inForce().zones()));
    }
  }

  /** Polygons of points x, y, each a fraction of the frame from its upper left corner on. */
  public record StationZonesJson(
      int workstationId,
      @Nullable List<List<Double>> seat,
      @Nullable List<List<Double>> work,
      @Nullable List<List<Double>> pick,
      @Nullable List<List<Double>> drop) {

    static List<StationZonesJson> of(ZoneLayout zones) {
      return zones.stations().stream().map(StationZonesJson::of).toList();
    }

    static List<List<List<Double>>> masks(ZoneLayout zones) {
      return zones.masks().stream().map(StationZonesJson::points).toList();
    }

    private static StationZonesJson of(StationZones zones) {
      return new StationZonesJson(
          zones.workstation().value(),
          points(zones, ZoneKind.SEAT),
          points(zones, ZoneKind.WORK),
          points(zones, ZoneKind.PICK),
          points(zones, ZoneKind.DROP));
    }

    private static @Nullable List<List<Double>> points(StationZones zones, ZoneKind kind) {
      return zones.zone(kind).map(StationZonesJson::points).orElse(null);
    }

    private static List<List<Double>> points(Polygon polygon) {
      return polygon.corners().stream().map(point -> List.of(point.x(), point.y())).toList();
    }
  }
}
