package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.json.HealthDetailsJson;
import io.cadencia.adapter.http.json.HealthJson;
import io.cadencia.adapter.http.json.ReadinessJson;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.adapter.http.usecase.HealthUseCases;
import io.cadencia.application.port.in.health.GetHealthUseCase.Status;
import io.javalin.http.Context;

public final class HealthRoutes {

  private static final int WELL = 200;
  private static final int NOT_WELL = 503;

  private final HealthUseCases health;

  public HealthRoutes(HealthUseCases health) {
    this.health = health;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.GET_HEALTH, this::get);
    routing.on(Endpoint.GET_READINESS, this::readiness);
    routing.on(Endpoint.GET_HEALTH_DETAILS, this::details);
  }

  private void get(Context ctx) {
    Parameters.ofQuery(ctx);
    var now = health.health().get();
    ctx.status(now.status() == Status.DOWN ? NOT_WELL : WELL).json(HealthJson.of(now));
  }

  private void readiness(Context ctx) {
    Parameters.ofQuery(ctx);
    boolean ready = health.readiness().isReady();
    ctx.status(ready ? WELL : NOT_WELL).json(ReadinessJson.of(ready));
  }

  /** Always 200: whoever asks why wants the list, above all when the system is down. */
  private void details(Context ctx) {
    Parameters.ofQuery(ctx);
    ctx.json(HealthDetailsJson.of(health.details().get()));
  }
}
