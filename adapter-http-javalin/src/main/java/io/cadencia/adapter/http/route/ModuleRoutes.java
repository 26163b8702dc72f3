package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.file.FrameStore;
import io.cadencia.adapter.http.json.ModuleDetailJson;
import io.cadencia.adapter.http.json.ModuleJson;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.adapter.http.usecase.PlantUseCases;
import io.cadencia.domain.plant.ModuleId;
import io.javalin.http.Context;
import java.time.ZoneId;

public final class ModuleRoutes {

  private final PlantUseCases plant;
  private final ZoneId zone;
  private final FrameStore frames;
  private final CycleViews views;

  public ModuleRoutes(PlantUseCases plant, ZoneId zone, FrameStore frames, CycleViews views) {
    this.plant = plant;
    this.zone = zone;
    this.frames = frames;
    this.views = views;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.LIST_MODULES, this::list);
    routing.on(Endpoint.GET_MODULE, this::get);
  }

  private void list(Context ctx) {
    Parameters.ofQuery(ctx);
    ctx.json(
        plant.listModules().list().stream().map(module -> ModuleJson.of(module, zone)).toList());
  }

  private void get(Context ctx) {
    Parameters.ofQuery(ctx);
    var id = new ModuleId((int) Parameters.pathId(ctx, "module_id", Integer.MAX_VALUE));
    ctx.json(ModuleDetailJson.of(plant.getModule().get(id), zone, frames, views.of(ctx)));
  }
}
