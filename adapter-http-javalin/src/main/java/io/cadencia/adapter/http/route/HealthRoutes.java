package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.json.HealthJson;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.adapter.http.usecase.HealthUseCases;
import io.cadencia.application.port.in.health.GetHealthUseCase.Status;
import io.javalin.http.Context;

public final class HealthRoutes {

  private final HealthUseCases health;

  public HealthRoutes(HealthUseCases health) {
    this.health = health;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.GET_HEALTH, this::get);
  }

  private void get(Context ctx) {
    Parameters.ofQuery(ctx);
    var now = health.health().get();
    ctx.status(now.status() == Status.DOWN ? 503 : 200).json(HealthJson.of(now));
  }
}
