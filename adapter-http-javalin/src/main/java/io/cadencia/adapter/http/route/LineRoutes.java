package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.json.HourlyBoardJson;
import io.cadencia.adapter.http.json.LineJson;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.adapter.http.usecase.EfficiencyUseCases;
import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.plant.ModuleId;
import io.javalin.http.Context;

public final class LineRoutes {

  private final EfficiencyUseCases efficiency;

  public LineRoutes(EfficiencyUseCases efficiency) {
    this.efficiency = efficiency;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.GET_HOURLY_BOARD, this::board);
    routing.on(Endpoint.GET_LINE, this::line);
  }

  private void board(Context ctx) {
    var day = Parameters.ofQuery(ctx, "date").date("date");
    var module = module(ctx);
    ctx.json(HourlyBoardJson.of(module, efficiency.hourlyBoard().get(module, day)));
  }

  private void line(Context ctx) {
    var parameters = Parameters.ofQuery(ctx, "from", "to");
    var query =
        new EfficiencyQuery(parameters.instant("from"), parameters.instant("to"), Granularity.HOUR);
    var module = module(ctx);
    ctx.json(LineJson.of(module, efficiency.line().get(module, query)));
  }

  private static ModuleId module(Context ctx) {
    return new ModuleId((int) Parameters.pathId(ctx, "module_id", Integer.MAX_VALUE));
  }
}
