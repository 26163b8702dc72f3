package io.cadencia.adapter.http;

import io.cadencia.application.port.in.health.GetHealthUseCase;
import io.cadencia.application.port.in.health.GetHealthUseCase.Status;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

final class HealthRoutes {

  private final GetHealthUseCase health;

  HealthRoutes(GetHealthUseCase health) {
    this.health = health;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/v1/health", this::get);
  }

  private void get(Context ctx) {
    Parameters.ofQuery(ctx);
    var now = health.get();
    ctx.status(now.status() == Status.DOWN ? 503 : 200).json(HealthJson.of(now));
  }
}
