package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.adapter.http.json.CycleChangesJson;
import io.cadencia.adapter.http.json.CyclePageJson;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.adapter.http.usecase.CycleUseCases;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Order;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Query;
import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.CycleStatus;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.WorkstationId;
import io.javalin.http.Context;

public final class CycleRoutes {

  private static final int DEFAULT_LIMIT = 100;

  private final CycleUseCases cycles;
  private final CycleViews views;

  public CycleRoutes(CycleUseCases cycles, CycleViews views) {
    this.cycles = cycles;
    this.views = views;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.LIST_CYCLES, this::list);
    routing.on(Endpoint.GET_CYCLE, this::get);
  }

  private void list(Context ctx) {
    var parameters =
        Parameters.ofQuery(
            ctx,
            "module_id",
            "workstation_id",
            "operator_id",
            "from",
            "to",
            "status",
            "after_id",
            "after_seq",
            "limit");
    var query = query(parameters);
    if (query.filter().operator() != null) {
      views.demandOperators(ctx);
    }
    var page = cycles.list().list(query);
    var view = views.of(ctx);
    ctx.json(
        query.order() == Order.CHANGE
            ? CycleChangesJson.of(page, view)
            : CyclePageJson.of(page, view));
  }

  private static Query query(Parameters parameters) {
    if (parameters.has("after_id") && parameters.has("after_seq")) {
      throw new RequestRefusedException(Fault.TWO_CURSORS);
    }
    var order = parameters.has("after_seq") ? Order.CHANGE : Order.ID;
    var cursor = order == Order.CHANGE ? "after_seq" : "after_id";
    return new Query(
        filter(parameters),
        order,
        parameters.wholeOr(cursor, 0, Long.MAX_VALUE, 0),
        (int) parameters.wholeOr("limit", 1, Query.MAX_LIMIT, DEFAULT_LIMIT));
  }

  private static CycleFilter filter(Parameters parameters) {
    var module = parameters.positiveInt("module_id");
    var workstation = parameters.positiveInt("workstation_id");
    var operator = parameters.positiveInt("operator_id");
    var from = parameters.instant("from");
    var to = parameters.instant("to");
    if (from != null && to != null && !from.isBefore(to)) {
      throw new RequestRefusedException(Fault.RANGE_REVERSED, "from", from, "to", to);
    }
    return new CycleFilter(
        module == null ? null : new ModuleId(module),
        workstation == null ? null : new WorkstationId(workstation),
        operator == null ? null : new OperatorId(operator),
        from,
        to,
        parameters.oneOf("status", CycleStatus.class));
  }

  private void get(Context ctx) {
    Parameters.ofQuery(ctx);
    var id = new CycleId(Parameters.pathId(ctx, "event_id", Long.MAX_VALUE));
    ctx.json(views.of(ctx).of(cycles.get().get(id)));
  }
}
