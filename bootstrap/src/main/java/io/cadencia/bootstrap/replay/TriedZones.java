package io.cadencia.bootstrap.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cadencia.domain.zone.DrawnPoint;
import io.cadencia.domain.zone.DrawnStation;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import io.cadencia.domain.zone.ZoneLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Zones as the API, and so the command, takes them. */
final class TriedZones {

  private static final ObjectMapper JSON = new ObjectMapper();

  private TriedZones() {}

  static void write(ZoneLayout zones, Path file) throws IOException {
    var body =
        Map.of(
            "zones",
            zones.stations().stream().map(TriedZones::station).toList(),
            "privacy_masks",
            zones.masks().stream().map(TriedZones::corners).toList());
    Files.write(file, JSON.writeValueAsBytes(body));
  }

  private static Map<String, Object> station(StationZones station) {
    var drawn = DrawnStation.of(station);
    var fields = new LinkedHashMap<String, Object>();
    fields.put("workstation_id", drawn.workstation().value());
    drawn.zones().forEach((kind, corners) -> fields.put(kind.word(), points(corners)));
    fields.put("switched_off", drawn.off().stream().map(ZoneKind::word).toList());
    return fields;
  }

  private static List<List<Double>> corners(Polygon polygon) {
    return points(DrawnStation.drawn(polygon));
  }

  private static List<List<Double>> points(List<DrawnPoint> corners) {
    return corners.stream().map(point -> List.of(point.x(), point.y())).toList();
  }
}
