package io.cadencia.adapter.http;

import io.cadencia.application.port.in.plant.GetModuleUseCase;
import io.cadencia.application.port.in.plant.ListModulesUseCase;
import io.cadencia.domain.plant.ModuleId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.ZoneId;

final class ModuleRoutes {

  private final ListModulesUseCase listModules;
  private final GetModuleUseCase getModule;
  private final ZoneId zone;
  private final FrameStore frames;

  ModuleRoutes(
      ListModulesUseCase listModules, GetModuleUseCase getModule, ZoneId zone, FrameStore frames) {
    this.listModules = listModules;
    this.getModule = getModule;
    this.zone = zone;
    this.frames = frames;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/v1/modules", this::list);
    routes.get("/api/v1/modules/{module_id}", this::get);
  }

  private void list(Context ctx) {
    Parameters.ofQuery(ctx);
    ctx.json(listModules.list().stream().map(module -> ModuleJson.of(module, zone)).toList());
  }

  private void get(Context ctx) {
    Parameters.ofQuery(ctx);
    var id = new ModuleId((int) Parameters.pathId(ctx, "module_id", Integer.MAX_VALUE));
    ctx.json(ModuleDetailJson.of(getModule.get(id), zone, frames));
  }
}
