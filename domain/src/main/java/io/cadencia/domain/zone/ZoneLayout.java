package io.cadencia.domain.zone;

import io.cadencia.domain.plant.WorkstationId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All zones in the picture of one camera.
 *
 * @param masks what nobody and nothing ever sees: painted over before a frame is looked at
 */
public record ZoneLayout(List<StationZones> stations, List<Polygon> masks) {

  private static final int DIGITS = 12;

  public ZoneLayout {
    stations = List.copyOf(stations);
    masks = List.copyOf(masks);
  }

  /** Without masks. */
  public ZoneLayout(List<StationZones> stations) {
    this(stations, List.of());
  }

  /**
   * The zones as JSON with exactly one spelling: workstations by number, kinds in the order of
   * {@link ZoneKind}, masks in the order in which they were drawn, nothing spaced, no number with
   * an exponent or zeros at its end. Zones without masks, and workstations with nothing switched
   * off, are spelled as before there were any.
   */
  public String canonical() {
    return masks.isEmpty()
        ? canonicalStations()
        : "{\"privacy_masks\":"
            + masks.stream().map(ZoneLayout::corners).collect(Collectors.joining(",", "[", "]"))
            + ",\"workstations\":"
            + canonicalStations()
            + "}";
  }

  private String canonicalStations() {
    return stations.stream()
        .sorted(Comparator.comparingInt(station -> station.workstation().value()))
        .map(ZoneLayout::station)
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** The SHA-256 of the canonical form, in lower-case hexadecimal. */
  public String sha256() {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(canonical().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What cycles are marked with: it changes with any of these zones, and with nothing else. */
  public String roiVersion() {
    return sha256().substring(0, DIGITS);
  }

  public boolean isSameAs(ZoneLayout other) {
    return canonical().equals(other.canonical());
  }

  /**
   * The workstations whose zones these and the others do not have alike; all of them where the
   * masks differ, for those change what is seen. What is switched off in both touches nobody.
   */
  public Set<WorkstationId> touchedBy(ZoneLayout other) {
    var before = byStation();
    var after = other.byStation();
    var touched = new HashSet<>(before.keySet());
    touched.addAll(after.keySet());
    if (masks.equals(other.masks)) {
      touched.removeIf(id -> Objects.equals(before.get(id), after.get(id)));
    }
    return Set.copyOf(touched);
  }

  private Map<WorkstationId, Map<ZoneKind, Polygon>> byStation() {
    return stations.stream()
        .collect(Collectors.toMap(StationZones::workstation, StationZones::zones));
  }

  private static String station(StationZones station) {
    var off = station.off().isEmpty() ? "" : ",\"off\":" + polygons(station.off());
    return "{\"workstation_id\":"
        + station.workstation().value()
        + ",\"zones\":"
        + polygons(station.zones())
        + off
        + "}";
  }

  private static String polygons(Map<ZoneKind, Polygon> zones) {
    return new TreeMap<>(zones)
        .entrySet().stream()
            .map(zone -> '"' + zone.getKey().word() + "\":" + corners(zone.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
  }

  private static String corners(Polygon polygon) {
    return polygon.corners().stream()
        .map(corner -> "[" + plain(corner.x()) + "," + plain(corner.y()) + "]")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String plain(double number) {
    return number == 0 ? "0" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
