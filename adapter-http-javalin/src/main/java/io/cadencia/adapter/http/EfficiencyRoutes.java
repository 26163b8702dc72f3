package io.cadencia.adapter.http;

import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.efficiency.GetModuleEfficiencyUseCase;
import io.cadencia.application.port.in.efficiency.GetStationEfficiencyUseCase;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.WorkstationId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

final class EfficiencyRoutes {

  private final GetStationEfficiencyUseCase ofStation;
  private final GetModuleEfficiencyUseCase ofModule;

  EfficiencyRoutes(GetStationEfficiencyUseCase ofStation, GetModuleEfficiencyUseCase ofModule) {
    this.ofStation = ofStation;
    this.ofModule = ofModule;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/v1/efficiency/station/{ws_id}", this::station);
    routes.get("/api/v1/efficiency/module/{module_id}", this::module);
  }

  private void station(Context ctx) {
    var query = query(ctx);
    var id = new WorkstationId((int) Parameters.pathId(ctx, "ws_id", Integer.MAX_VALUE));
    ctx.json(StationEfficiencyJson.of(id, ofStation.get(id, query)));
  }

  private void module(Context ctx) {
    var query = query(ctx);
    var id = new ModuleId((int) Parameters.pathId(ctx, "module_id", Integer.MAX_VALUE));
    ctx.json(ModuleEfficiencyJson.of(id, ofModule.get(id, query)));
  }

  private static EfficiencyQuery query(Context ctx) {
    var parameters = Parameters.ofQuery(ctx, "from", "to", "granularity");
    var granularity = parameters.oneOf("granularity", Granularity.class);
    return new EfficiencyQuery(
        parameters.instant("from"),
        parameters.instant("to"),
        granularity == null ? Granularity.HOUR : granularity);
  }
}
