package io.cadencia.adapter.http.edge;

import io.cadencia.adapter.http.error.ApiError;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.domain.plant.CameraNotFoundException;
import io.cadencia.domain.zone.ZoneFault;
import io.cadencia.domain.zone.ZonesMovedOnException;
import io.cadencia.domain.zone.ZonesRefusedException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** What the refusals of zones are to a caller. */
final class ZoneRefusals {

  private ZoneRefusals() {}

  static void addTo(Refusals refusals) {
    refusals.on(
        CameraNotFoundException.class,
        e -> ApiError.of(Fault.NO_SUCH_CAMERA, "id", e.camera().value()));
    refusals.on(
        ZonesMovedOnException.class,
        e ->
            ApiError.of(
                Fault.ZONES_MOVED_ON,
                "camera",
                e.camera().value(),
                "base",
                e.base(),
                "version",
                e.inForce()));
    refusals.on(ZonesRefusedException.class, ZoneRefusals::refused);
  }

  private static ApiError refused(ZonesRefusedException e) {
    return ApiError.of(
            Fault.ZONES_REFUSED, "camera", e.camera().value(), "count", e.faults().size())
        .at(e.faults().stream().map(ZoneRefusals::placed).toList());
  }

  private static ApiError.Placed placed(ZoneFault fault) {
    return new ApiError.Placed(fault.pointer(), error(fault));
  }

  private static ApiError error(ZoneFault fault) {
    return fault.isOfMask() ? ofMask(fault) : ofZone(fault);
  }

  private static ApiError ofMask(ZoneFault fault) {
    return switch (fault.reason()) {
      case TOO_FEW_CORNERS, TOO_MANY_CORNERS -> error(Fault.MASK_CORNERS, fault, "camera", "value");
      case OUTSIDE_FRAME -> error(Fault.MASK_OUTSIDE_FRAME, fault, "camera", "value");
      default -> error(Fault.MASK_NO_POLYGON, fault, "camera");
    };
  }

  private static ApiError ofZone(ZoneFault fault) {
    return switch (fault.reason()) {
      case NOTHING_DRAWN -> error(Fault.ZONE_NOTHING_DRAWN, fault, "camera");
      case STATION_UNKNOWN -> error(Fault.ZONE_STATION_UNKNOWN, fault, "camera", "workstation");
      case STATION_TWICE -> error(Fault.ZONE_STATION_TWICE, fault, "camera", "workstation");
      case SEAT_MISSING -> error(Fault.ZONE_SEAT_MISSING, fault, "camera", "workstation");
      case TOO_FEW_CORNERS ->
          error(Fault.ZONE_TOO_FEW_CORNERS, fault, "camera", "workstation", "zone", "value");
      case TOO_MANY_CORNERS ->
          error(Fault.ZONE_TOO_MANY_CORNERS, fault, "camera", "workstation", "zone", "value");
      case OUTSIDE_FRAME ->
          error(Fault.ZONE_OUTSIDE_FRAME, fault, "camera", "workstation", "zone", "value");
      case CROSSES_ITSELF ->
          error(Fault.ZONE_CROSSES_ITSELF, fault, "camera", "workstation", "zone");
      case FLAT -> error(Fault.ZONE_FLAT, fault, "camera", "workstation", "zone");
      case TOO_MANY_MASKS -> error(Fault.MASKS_TOO_MANY, fault, "camera", "value");
      case SEATS_OVERLAP ->
          error(Fault.ZONE_SEATS_OVERLAP, fault, "camera", "workstation", "value");
    };
  }

  private static ApiError error(Fault kind, ZoneFault fault, String... facts) {
    return ApiError.of(
        kind, Arrays.stream(facts).flatMap(name -> Stream.of(name, fact(fault, name))).toArray());
  }

  private static Object fact(ZoneFault fault, String name) {
    return switch (name) {
      case "camera" -> fault.camera().value();
      case "workstation" -> Objects.requireNonNull(fault.workstation()).value();
      case "zone" -> Objects.requireNonNull(fault.zone()).word();
      case "value" -> fault.value();
      default -> throw new IllegalArgumentException("a fault of a zone has no " + name);
    };
  }
}
