package io.cadencia.adapter.http;

import io.cadencia.application.port.in.cycle.GetCycleUseCase;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Order;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Query;
import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.CycleStatus;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.WorkstationId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

final class CycleRoutes {

  private static final int DEFAULT_LIMIT = 100;

  private final ListCyclesUseCase listCycles;
  private final GetCycleUseCase getCycle;

  CycleRoutes(ListCyclesUseCase listCycles, GetCycleUseCase getCycle) {
    this.listCycles = listCycles;
    this.getCycle = getCycle;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/v1/cycles", this::list);
    routes.get("/api/v1/cycles/{event_id}", this::get);
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
    var page = listCycles.list(query);
    ctx.json(query.order() == Order.CHANGE ? CycleChangesJson.of(page) : CyclePageJson.of(page));
  }

  private static Query query(Parameters parameters) {
    if (parameters.has("after_id") && parameters.has("after_seq")) {
      throw new RequestRefusedException(
          ErrorCode.BAD_REQUEST, "Give either 'after_id' or 'after_seq', not both");
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
      throw new RequestRefusedException(
          ErrorCode.INVALID_RANGE, "'from' must lie before 'to', was " + from + " and " + to);
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
    ctx.json(CycleJson.of(getCycle.get(id)));
  }
}
