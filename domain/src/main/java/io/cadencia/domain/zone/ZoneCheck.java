package io.cadencia.domain.zone;

import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.ZoneFault.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether what was drawn for one camera can be its zones. */
public final class ZoneCheck {

  static final int FEWEST_CORNERS = 3;

  /** More than any bench needs, and few enough to be checked at once. */
  static final int MOST_CORNERS = 64;

  /** More than any place needs, and few enough to be painted over every frame. */
  static final int MOST_MASKS = 16;

  /** As a part of the frame, a thousandth of a pixel: what rounding makes of edges that touch. */
  private static final double SHARED_BY_ROUNDING = 1e-9;

  private final CameraId camera;
  private final Set<WorkstationId> watched;

  /**
   * @param watched the workstations that the camera may watch
   */
  public ZoneCheck(CameraId camera, Set<WorkstationId> watched) {
    this.camera = camera;
    this.watched = Set.copyOf(watched);
  }

  /**
   * The zones, if they can be.
   *
   * @throws ZonesRefusedException with all that is wrong, if they cannot
   */
  public ZoneLayout check(List<DrawnStation> drawn) {
    return check(drawn, List.of());
  }

  /**
   * The zones and masks, if they can be.
   *
   * @throws ZonesRefusedException with all that is wrong, if they cannot
   */
  public ZoneLayout check(List<DrawnStation> drawn, List<List<DrawnPoint>> masks) {
    var run = new Run();
    if (drawn.isEmpty()) {
      run.add(Reason.NOTHING_DRAWN, "/zones", null, null, "");
    }
    for (int i = 0; i < drawn.size(); i++) {
      run.station("/zones/" + i, drawn.get(i));
    }
    run.seatsApart();
    run.masks(masks);
    if (!run.faults.isEmpty()) {
      throw new ZonesRefusedException(camera, run.faults);
    }
    return new ZoneLayout(run.stations, run.masks);
  }

  /** Whether two seats share more than rounding makes of edges that touch. */
  public static boolean overlap(Polygon seat, Polygon other) {
    return seat.areaSharedWith(other) > SHARED_BY_ROUNDING;
  }

  private record Seat(String pointer, WorkstationId workstation, Polygon polygon) {}

  /** One check: what is good, and what is not. */
  private final class Run {

    private final List<ZoneFault> faults = new ArrayList<>();
    private final List<StationZones> stations = new ArrayList<>();
    private final List<Polygon> masks = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();
    private final Set<WorkstationId> seen = new HashSet<>();

    void station(String pointer, DrawnStation drawn) {
      var id = drawn.workstation();
      boolean known = watched.contains(id);
      boolean first = seen.add(id);
      if (!known) {
        add(Reason.STATION_UNKNOWN, pointer + "/workstation_id", id, null, "");
      }
      if (!first) {
        add(Reason.STATION_TWICE, pointer + "/workstation_id", id, null, "");
      }
      var good = polygons(pointer, drawn);
      var seat = good.get(ZoneKind.SEAT);
      if (!drawn.zones().containsKey(ZoneKind.SEAT)) {
        add(Reason.SEAT_MISSING, pointer + "/seat", id, ZoneKind.SEAT, "");
      } else if (known && first && seat != null) {
        seats.add(new Seat(pointer + "/seat", id, seat));
        stations.add(new StationZones(id, lookedAt(good, drawn), off(good, drawn)));
      }
    }

    private Map<ZoneKind, Polygon> polygons(String pointer, DrawnStation drawn) {
      var good = new EnumMap<ZoneKind, Polygon>(ZoneKind.class);
      for (var kind : ZoneKind.values()) {
        var corners = drawn.zones().get(kind);
        if (corners != null) {
          polygon(pointer + "/" + kind.word(), drawn.workstation(), kind, corners)
              .ifPresent(polygon -> good.put(kind, polygon));
        }
      }
      return good;
    }

    private static Map<ZoneKind, Polygon> lookedAt(
        Map<ZoneKind, Polygon> good, DrawnStation drawn) {
      var zones = new EnumMap<>(good);
      zones.keySet().removeAll(drawn.off());
      return zones;
    }

    private static Map<ZoneKind, Polygon> off(Map<ZoneKind, Polygon> good, DrawnStation drawn) {
      var zones = new EnumMap<>(good);
      zones.keySet().retainAll(drawn.off());
      return zones;
    }

    /** They may lie over anything, one another too. */
    void masks(List<List<DrawnPoint>> drawn) {
      if (drawn.size() > MOST_MASKS) {
        add(Reason.TOO_MANY_MASKS, "/privacy_masks", null, null, String.valueOf(drawn.size()));
        return;
      }
      for (int i = 0; i < drawn.size(); i++) {
        polygon("/privacy_masks/" + i, null, null, drawn.get(i)).ifPresent(masks::add);
      }
    }

    private Optional<Polygon> polygon(
        String pointer,
        @Nullable WorkstationId id,
        @Nullable ZoneKind kind,
        List<DrawnPoint> drawn) {
      int before = faults.size();
      if (drawn.size() < FEWEST_CORNERS) {
        add(Reason.TOO_FEW_CORNERS, pointer, id, kind, String.valueOf(drawn.size()));
      }
      if (drawn.size() > MOST_CORNERS) {
        add(Reason.TOO_MANY_CORNERS, pointer, id, kind, String.valueOf(drawn.size()));
        return Optional.empty();
      }
      for (int i = 0; i < drawn.size(); i++) {
        if (!drawn.get(i).isInsideFrame()) {
          add(Reason.OUTSIDE_FRAME, pointer + "/" + i, id, kind, drawn.get(i).toString());
        }
      }
      if (faults.size() > before) {
        return Optional.empty();
      }
      var corners = drawn.stream().map(DrawnPoint::inFrame).toList();
      var shape = fault(corners);
      shape.ifPresent(reason -> add(reason, pointer, id, kind, ""));
      return shape.isPresent() ? Optional.empty() : Optional.of(new Polygon(corners));
    }

    private static Optional<Reason> fault(List<RelativePoint> corners) {
      if (Outline.crossesItself(corners)) {
        return Optional.of(Reason.CROSSES_ITSELF);
      }
      if (Outline.isFlat(corners)) {
        return Optional.of(Reason.FLAT);
      }
      return Outline.touchesItself(corners) ? Optional.of(Reason.CROSSES_ITSELF) : Optional.empty();
    }

    /** A fault for the later one of each two that overlap. */
    void seatsApart() {
      for (int i = 0; i < seats.size(); i++) {
        for (int j = 0; j < i; j++) {
          var seat = seats.get(i);
          var other = seats.get(j);
          if (overlap(seat.polygon(), other.polygon())) {
            add(
                Reason.SEATS_OVERLAP,
                seat.pointer(),
                seat.workstation(),
                ZoneKind.SEAT,
                String.valueOf(other.workstation().value()));
          }
        }
      }
    }

    void add(
        Reason reason,
        String pointer,
        @Nullable WorkstationId id,
        @Nullable ZoneKind kind,
        String value) {
      faults.add(new ZoneFault(reason, pointer, camera, id, kind, value));
    }
  }
}
