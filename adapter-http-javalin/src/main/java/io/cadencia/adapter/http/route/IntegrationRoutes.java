package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.json.IntegrationCameraJson;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.adapter.http.usecase.EfficiencyUseCases;
import io.cadencia.adapter.http.usecase.PlantUseCases;
import io.javalin.http.Context;
import java.time.Clock;

/** What other systems of the house ask, such as one that shows the plant beside the lights. */
public final class IntegrationRoutes {

  private final PlantUseCases plant;
  private final PlantStatus status;
  private final Clock clock;

  public IntegrationRoutes(PlantUseCases plant, EfficiencyUseCases efficiency, Clock clock) {
    this.plant = plant;
    this.status = new PlantStatus(plant, efficiency);
    this.clock = clock;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.GET_INTEGRATION_STATUS, this::status);
    routing.on(Endpoint.LIST_INTEGRATION_CAMERAS, this::cameras);
  }

  private void status(Context ctx) {
    Parameters.ofQuery(ctx);
    ctx.json(status.now());
  }

  private void cameras(Context ctx) {
    Parameters.ofQuery(ctx);
    var now = clock.instant();
    ctx.json(
        plant.listModules().list().stream()
            .flatMap(module -> plant.getModule().get(module.id()).cameras().stream())
            .map(camera -> IntegrationCameraJson.of(camera, now))
            .toList());
  }
}
