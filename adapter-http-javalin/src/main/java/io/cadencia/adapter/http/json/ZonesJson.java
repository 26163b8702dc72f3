package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.plant.ListZonesUseCase.CameraZones;
import io.cadencia.application.port.in.plant.ListZonesUseCase.Zones;
import io.cadencia.domain.detection.DetectorSettings;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import io.cadencia.domain.zone.ZoneLayout;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where cameras look. */
public record ZonesJson(String configVersion, ZoneRulesJson rules, List<CameraZonesJson> cameras) {

  public static ZonesJson of(Zones zones) {
    return new ZonesJson(
        zones.configVersion(),
        ZoneRulesJson.of(zones.rules()),
        zones.cameras().stream().map(CameraZonesJson::of).toList());
  }

  /** What decides whether something in a zone counts; a share is a part of the zone, in percent. */
  public record ZoneRulesJson(
      double atRestSeconds,
      double changedPct,
      double reworkSeconds,
      double operatorNearSeconds,
      double outOfSightSeconds,
      double absenceSeconds,
      double gapSeconds) {

    static ZoneRulesJson of(DetectorSettings rules) {
      return new ZoneRulesJson(
          seconds(rules.quiet()),
          100 * rules.changedShare(),
          seconds(rules.reworkWindow()),
          seconds(rules.sightWindow()),
          seconds(rules.outOfSight()),
          seconds(rules.absenceLimit()),
          seconds(rules.gapLimit()));
    }

    private static double seconds(Duration length) {
      return length.toMillis() / 1000.0;
    }
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

  /**
   * Polygons of points x, y, each a fraction of the frame from its upper left corner on.
   *
   * @param switchedOff the kinds that are drawn but switched off
   */
  public record StationZonesJson(
      int workstationId,
      @Nullable List<List<Double>> seat,
      @Nullable List<List<Double>> work,
      @Nullable List<List<Double>> pick,
      @Nullable List<List<Double>> drop,
      List<String> switchedOff) {

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
          points(zones, ZoneKind.DROP),
          zones.off().keySet().stream().sorted().map(ZoneKind::word).toList());
    }

    private static @Nullable List<List<Double>> points(StationZones zones, ZoneKind kind) {
      return zones.drawn(kind).map(StationZonesJson::points).orElse(null);
    }

    private static List<List<Double>> points(Polygon polygon) {
      return polygon.corners().stream().map(point -> List.of(point.x(), point.y())).toList();
    }
  }
}
