package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.json.ModelVersionJson;
import io.cadencia.adapter.http.json.VersionJson;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.adapter.http.usecase.PlantUseCases;
import io.javalin.http.Context;

public final class VersionRoutes {

  private final PlantUseCases plant;

  public VersionRoutes(PlantUseCases plant) {
    this.plant = plant;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.GET_VERSION, this::version);
    routing.on(Endpoint.LIST_MODEL_VERSIONS, this::models);
  }

  private void version(Context ctx) {
    Parameters.ofQuery(ctx);
    ctx.json(VersionJson.of(plant.version().get()));
  }

  private void models(Context ctx) {
    Parameters.ofQuery(ctx);
    ctx.json(plant.modelVersions().list().stream().map(ModelVersionJson::of).toList());
  }
}
