package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.json.ModuleEfficiencyJson;
import io.cadencia.adapter.http.json.StationEfficiencyJson;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.adapter.http.usecase.EfficiencyUseCases;
import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.WorkstationId;
import io.javalin.http.Context;

public final class EfficiencyRoutes {

  private final EfficiencyUseCases efficiency;

  public EfficiencyRoutes(EfficiencyUseCases efficiency) {
    this.efficiency = efficiency;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.GET_STATION_EFFICIENCY, this::station);
    routing.on(Endpoint.GET_MODULE_EFFICIENCY, this::module);
  }

  private void station(Context ctx) {
    var query = query(ctx);
    var id = new WorkstationId((int) Parameters.pathId(ctx, "ws_id", Integer.MAX_VALUE));
    ctx.json(StationEfficiencyJson.of(id, efficiency.ofStation().get(id, query)));
  }

  private void module(Context ctx) {
    var query = query(ctx);
    var id = new ModuleId((int) Parameters.pathId(ctx, "module_id", Integer.MAX_VALUE));
    ctx.json(ModuleEfficiencyJson.of(id, efficiency.ofModule().get(id, query)));
  }

  static EfficiencyQuery query(Context ctx) {
    var parameters = Parameters.ofQuery(ctx, "from", "to", "granularity");
    var granularity = parameters.oneOf("granularity", Granularity.class);
    return new EfficiencyQuery(
        parameters.instant("from"),
        parameters.instant("to"),
        granularity == null ? Granularity.HOUR : granularity);
  }
}
