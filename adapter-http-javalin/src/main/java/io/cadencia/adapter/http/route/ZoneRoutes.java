package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.json.ZonesJson;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.application.port.in.plant.ListZonesUseCase;
import io.javalin.http.Context;

public final class ZoneRoutes {

  private final ListZonesUseCase zones;

  public ZoneRoutes(ListZonesUseCase zones) {
    this.zones = zones;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.LIST_ZONES, this::list);
  }

  private void list(Context ctx) {
    Parameters.ofQuery(ctx);
    ctx.json(ZonesJson.of(zones.list()));
  }
}
