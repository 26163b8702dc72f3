package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.json.WorkstationJson;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.adapter.http.usecase.PlantUseCases;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.WorkstationId;
import io.javalin.http.Context;

public final class WorkstationRoutes {

  private final PlantUseCases plant;
  private final CycleViews views;

  public WorkstationRoutes(PlantUseCases plant, CycleViews views) {
    this.plant = plant;
    this.views = views;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.LIST_WORKSTATIONS, this::list);
    routing.on(Endpoint.GET_WORKSTATION, this::get);
  }

  private void list(Context ctx) {
    var module = Parameters.ofQuery(ctx, "module_id").positiveInt("module_id");
    var stations = plant.listWorkstations().list(module == null ? null : new ModuleId(module));
    var view = views.of(ctx);
    ctx.json(stations.stream().map(station -> WorkstationJson.of(station, view)).toList());
  }

  private void get(Context ctx) {
    Parameters.ofQuery(ctx);
    var id = new WorkstationId((int) Parameters.pathId(ctx, "ws_id", Integer.MAX_VALUE));
    ctx.json(WorkstationJson.of(plant.getWorkstation().get(id), views.of(ctx)));
  }
}
