package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StorageException;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.RelativePoint;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import io.cadencia.domain.zone.ZoneLayout;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads zones in their canonical form, which has one spelling: what is spelled otherwise was not
 * written by this program, and its checksum will tell.
 */
final class ZoneText {

  private static final Pattern STATION =
      Pattern.compile(
          "\\{\"workstation_id\":(\\d{1,9}),\"zones\":\\{([^{}]*)}(?:,\"off\":\\{([^{}]*)})?}");
  private static final Pattern ZONE =
      Pattern.compile("\"(seat|pick|work|drop)\":\\[((?:\\[[^\\[\\]]*],?)*)]");
  private static final Pattern MASKS =
      Pattern.compile("\\{\"privacy_masks\":\\[(.*)],\"workstations\":");
  private static final Pattern POLYGON = Pattern.compile("\\[((?:\\[[^\\[\\]]*],?)+)]");
  private static final Pattern CORNER = Pattern.compile("\\[([\\d.]+),([\\d.]+)]");

  private ZoneText() {}

  static ZoneLayout read(String text) {
    try {
      var stations = new ArrayList<StationZones>();
      var station = STATION.matcher(text);
      while (station.find()) {
        var id = new WorkstationId(Integer.parseInt(station.group(1)));
        stations.add(new StationZones(id, zones(station.group(2)), zones(station.group(3))));
      }
      return new ZoneLayout(stations, masks(text));
    } catch (IllegalArgumentException e) {
      throw new StorageException("stored zones cannot be read: restore a backup", e);
    }
  }

  private static List<Polygon> masks(String text) {
    var masks = MASKS.matcher(text);
    if (!masks.lookingAt()) {
      return List.of();
    }
    return POLYGON
        .matcher(masks.group(1))
        .results()
        .map(mask -> new Polygon(corners(mask.group(1))))
        .toList();
  }

  /**
   * @param text null where nothing is of that sort
   */
  private static Map<ZoneKind, Polygon> zones(@Nullable String text) {
    var zones = new EnumMap<ZoneKind, Polygon>(ZoneKind.class);
    var zone = ZONE.matcher(text == null ? "" : text);
    while (zone.find()) {
      zones.put(
          ZoneKind.valueOf(zone.group(1).toUpperCase(Locale.ROOT)),
          new Polygon(corners(zone.group(2))));
    }
    return zones;
  }

  private static List<RelativePoint> corners(String text) {
    return CORNER
        .matcher(text)
        .results()
        .map(
            corner ->
                new RelativePoint(
                    Double.parseDouble(corner.group(1)), Double.parseDouble(corner.group(2))))
        .toList();
  }
}
