package io.cadencia.adapter.http.edge;

import io.cadencia.adapter.http.error.ApiError;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.domain.plant.CameraNotFoundException;
import io.cadencia.domain.zone.ZoneFault;
import io.cadencia.domain.zone.ZonesMovedOnException;
import io.cadencia.domain.zone.ZonesRefusedException;

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
    var error =
        ApiError.of(
            fault(fault.reason()),
            "camera",
            fault.camera().value(),
            "workstation",
            fault.workstation() == null ? "" : fault.workstation().value(),
            "zone",
            fault.zone() == null ? "" : fault.zone().word(),
            "value",
            fault.value());
    return new ApiError.Placed(fault.pointer(), error);
  }

  private static Fault fault(ZoneFault.Reason reason) {
    return switch (reason) {
      case NOTHING_DRAWN -> Fault.ZONE_NOTHING_DRAWN;
      case STATION_UNKNOWN -> Fault.ZONE_STATION_UNKNOWN;
      case STATION_TWICE -> Fault.ZONE_STATION_TWICE;
      case SEAT_MISSING -> Fault.ZONE_SEAT_MISSING;
      case TOO_FEW_CORNERS -> Fault.ZONE_TOO_FEW_CORNERS;
      case TOO_MANY_CORNERS -> Fault.ZONE_TOO_MANY_CORNERS;
      case OUTSIDE_FRAME -> Fault.ZONE_OUTSIDE_FRAME;
      case CROSSES_ITSELF -> Fault.ZONE_CROSSES_ITSELF;
      case FLAT -> Fault.ZONE_FLAT;
      case SEATS_OVERLAP -> Fault.ZONE_SEATS_OVERLAP;
    };
  }
}
