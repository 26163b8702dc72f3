package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.json.RolesJson;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.application.port.in.access.CountRolesUseCase;
import io.cadencia.application.port.in.plant.ListModulesUseCase;
import io.cadencia.application.port.in.shift.ListShiftsUseCase;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** For what stands before or beside the API: whether somebody may come in, and who there is. */
public final class AccessRoutes {

  private final CountRolesUseCase roles;
  private final ListModulesUseCase modules;
  private final ListShiftsUseCase shifts;

  public AccessRoutes(
      CountRolesUseCase roles, ListModulesUseCase modules, ListShiftsUseCase shifts) {
    this.roles = roles;
    this.modules = modules;
    this.shifts = shifts;
  }

  public void register(Routing routing) {
    // Whoever gets as far as the handler was let in.
    routing.on(Endpoint.VALIDATE_ACCESS, ctx -> ctx.status(HttpStatus.NO_CONTENT));
    routing.on(Endpoint.LIST_ROLES, this::list);
  }

  private void list(Context ctx) {
    Parameters.ofQuery(ctx);
    var today = shifts.list(new ListShiftsUseCase.Query(null, null, null));
    ctx.json(RolesJson.of(roles.count(), modules.list(), today.modules()));
  }
}
