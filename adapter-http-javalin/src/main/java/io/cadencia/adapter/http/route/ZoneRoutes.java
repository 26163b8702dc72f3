package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Caller;
import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.json.ZonesJson;
import io.cadencia.adapter.http.json.ZonesVersionJson;
import io.cadencia.adapter.http.json.ZonesVersionPageJson;
import io.cadencia.adapter.http.request.DrawnZones;
import io.cadencia.adapter.http.request.JsonBody;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.adapter.http.usecase.ZoneUseCases;
import io.cadencia.application.port.in.zone.ChangeZonesUseCase;
import io.cadencia.application.port.in.zone.ListZoneVersionsUseCase.Query;
import io.cadencia.domain.plant.CameraId;
import io.javalin.http.Context;

public final class ZoneRoutes {

  private static final int DEFAULT_LIMIT = 20;
  private static final int LONGEST_MESSAGE = 500;

  private final ZoneUseCases zones;

  public ZoneRoutes(ZoneUseCases zones) {
    this.zones = zones;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.LIST_ZONES, this::list);
    routing.on(Endpoint.LIST_ZONE_VERSIONS, this::versions);
    routing.on(Endpoint.CHANGE_ZONES, this::change);
  }

  private void list(Context ctx) {
    Parameters.ofQuery(ctx);
    ctx.json(ZonesJson.of(zones.list().list()));
  }

  private void versions(Context ctx) {
    var parameters = Parameters.ofQuery(ctx, "before", "limit");
    int before = (int) parameters.wholeOr("before", 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
    int limit = (int) parameters.wholeOr("limit", 1, Query.MAX_LIMIT, DEFAULT_LIMIT);
    ctx.json(ZonesVersionPageJson.of(zones.versions().list(new Query(camera(ctx), before, limit))));
  }

  private void change(Context ctx) {
    Parameters.ofQuery(ctx);
    var body = JsonBody.of(ctx, "zones", DrawnZones.MASKS, "base_version", "message");
    var command =
        new ChangeZonesUseCase.Command(
            camera(ctx),
            DrawnZones.of(body),
            DrawnZones.masks(body),
            (int) body.whole("base_version", 0, Integer.MAX_VALUE - 1),
            body.text("message", LONGEST_MESSAGE),
            Caller.known(ctx.req()).asActor());
    ctx.json(ZonesVersionJson.of(zones.change().change(command)));
  }

  private static CameraId camera(Context ctx) {
    return new CameraId((int) Parameters.pathId(ctx, "camera_id", Integer.MAX_VALUE));
  }
}
