package io.cadencia.adapter.http;

import io.cadencia.application.port.in.plant.GetWorkstationUseCase;
import io.cadencia.application.port.in.plant.ListWorkstationsUseCase;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.WorkstationId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

final class WorkstationRoutes {

  private final ListWorkstationsUseCase listWorkstations;
  private final GetWorkstationUseCase getWorkstation;

  WorkstationRoutes(
      ListWorkstationsUseCase listWorkstations, GetWorkstationUseCase getWorkstation) {
    this.listWorkstations = listWorkstations;
    this.getWorkstation = getWorkstation;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/v1/workstations", this::list);
    routes.get("/api/v1/workstations/{ws_id}", this::get);
  }

  private void list(Context ctx) {
    var module = Parameters.ofQuery(ctx, "module_id").positiveInt("module_id");
    var stations = listWorkstations.list(module == null ? null : new ModuleId(module));
    ctx.json(stations.stream().map(WorkstationJson::of).toList());
  }

  private void get(Context ctx) {
    Parameters.ofQuery(ctx);
    var id = new WorkstationId((int) Parameters.pathId(ctx, "ws_id", Integer.MAX_VALUE));
    ctx.json(WorkstationJson.of(getWorkstation.get(id)));
  }
}
