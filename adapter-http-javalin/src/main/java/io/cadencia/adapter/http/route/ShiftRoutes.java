package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.json.ShiftsJson;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.application.port.in.shift.ListShiftsUseCase;
import io.cadencia.application.port.in.shift.ListShiftsUseCase.Query;
import io.cadencia.domain.plant.ModuleId;
import io.javalin.http.Context;

public final class ShiftRoutes {

  private final ListShiftsUseCase shifts;

  public ShiftRoutes(ListShiftsUseCase shifts) {
    this.shifts = shifts;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.LIST_SHIFTS, this::list);
  }

  private void list(Context ctx) {
    var parameters = Parameters.ofQuery(ctx, "module_id", "from", "to");
    var module = parameters.positiveInt("module_id");
    var query =
        new Query(
            module == null ? null : new ModuleId(module),
            parameters.instant("from"),
            parameters.instant("to"));
    ctx.json(ShiftsJson.of(shifts.list(query)));
  }
}
