package io.cadencia.adapter.http.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.DrawnPoint;
import io.cadencia.domain.zone.DrawnStation;
import io.cadencia.domain.zone.ZoneKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The zones in a body, read as exactly what they must be; whether they can be zones is not decided
 * here. What is wrong is named by its JSON pointer.
 */
public final class DrawnZones {

  /** The field of the privacy masks, which may be left out. */
  public static final String MASKS = "privacy_masks";

  private static final String STATION = "workstation_id";
  private static final String OFF = "switched_off";
  private static final Set<String> KNOWN =
      Arrays.stream(ZoneKind.values()).map(ZoneKind::word).collect(Collectors.toSet());

  private DrawnZones() {}

  /** Of the field {@code zones}. */
  public static List<DrawnStation> of(JsonBody body) {
    var stations = new ArrayList<DrawnStation>();
    for (var node : body.array("zones")) {
      stations.add(station("/zones/" + stations.size(), node));
    }
    return stations;
  }

  /** Of the field {@link #MASKS}; null where it is left out, and the masks stay. */
  public static @Nullable List<List<DrawnPoint>> masks(JsonBody body) {
    if (!body.has(MASKS)) {
      return null;
    }
    var masks = new ArrayList<List<DrawnPoint>>();
    for (var mask : body.array(MASKS)) {
      masks.add(corners("/" + MASKS + "/" + masks.size(), mask));
    }
    return masks;
  }

  private static DrawnStation station(String pointer, JsonNode node) {
    require(node.isObject(), pointer, "object", node);
    node.fieldNames().forEachRemaining(name -> requireKnown(pointer, name));
    var id = node.path(STATION);
    require(id.isInt(), pointer + "/" + STATION, "integer", id);
    if (id.intValue() < 1) {
      throw new RequestRefusedException(
          Fault.VALUE_OUT_OF_RANGE,
          "field",
          pointer + "/" + STATION,
          "min",
          1,
          "max",
          Integer.MAX_VALUE,
          "value",
          id.intValue());
    }
    var zones = new EnumMap<ZoneKind, List<DrawnPoint>>(ZoneKind.class);
    for (var kind : ZoneKind.values()) {
      if (node.hasNonNull(kind.word())) {
        zones.put(kind, corners(pointer + "/" + kind.word(), node.get(kind.word())));
      }
    }
    return new DrawnStation(new WorkstationId(id.intValue()), zones, off(pointer, node));
  }

  /** May be left out; nobody is measured without a seat. */
  private static Set<ZoneKind> off(String station, JsonNode node) {
    if (!node.hasNonNull(OFF)) {
      return Set.of();
    }
    var pointer = station + "/" + OFF;
    require(node.get(OFF).isArray(), pointer, "array", node.get(OFF));
    var off = EnumSet.noneOf(ZoneKind.class);
    for (var word : node.get(OFF)) {
      require(word.isTextual(), pointer, "array of strings", node.get(OFF));
      off.add(switchable(pointer, word.textValue()));
    }
    return off;
  }

  private static ZoneKind switchable(String pointer, String word) {
    return EnumSet.complementOf(EnumSet.of(ZoneKind.SEAT)).stream()
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new RequestRefusedException(
                    Fault.NOT_ONE_OF,
                    "field",
                    pointer,
                    "known",
                    "pick, work, drop",
                    "value",
                    Shown.of(word)));
  }

  private static void requireKnown(String pointer, String name) {
    if (!name.equals(STATION) && !name.equals(OFF) && !KNOWN.contains(name)) {
      throw new RequestRefusedException(
          Fault.BODY_FIELD_UNKNOWN,
          "field",
          pointer + "/" + Shown.of(name),
          "known",
          "drop, pick, seat, " + OFF + ", work, " + STATION);
    }
  }

  private static List<DrawnPoint> corners(String pointer, JsonNode node) {
    require(node.isArray(), pointer, "array", node);
    var corners = new ArrayList<DrawnPoint>();
    for (var corner : node) {
      boolean pair =
          corner.isArray()
              && corner.size() == 2
              && corner.get(0).isNumber()
              && corner.get(1).isNumber();
      require(pair, pointer + "/" + corners.size(), "array of two numbers", corner);
      corners.add(new DrawnPoint(corner.get(0).doubleValue(), corner.get(1).doubleValue()));
    }
    return corners;
  }

  private static void require(boolean holds, String pointer, String type, JsonNode was) {
    if (!holds) {
      var value = was.isMissingNode() ? "null" : Shown.of(was.toString());
      throw new RequestRefusedException(
          Fault.BODY_FIELD_TYPE, "field", pointer, "type", type, "value", value);
    }
  }
}
