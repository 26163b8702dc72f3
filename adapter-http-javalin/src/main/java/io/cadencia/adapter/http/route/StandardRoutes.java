package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.json.StandardTimeJson;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.adapter.http.usecase.PlantUseCases;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Objects;

public final class StandardRoutes {

  private final PlantUseCases plant;
  private final Clock clock;

  public StandardRoutes(PlantUseCases plant, Clock clock) {
    this.plant = plant;
    this.clock = clock;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.LIST_STANDARD_TIMES, this::list);
  }

  private void list(Context ctx) {
    var at = Parameters.ofQuery(ctx, "at").instant("at");
    var rows = plant.standardTimes().get(Objects.requireNonNullElseGet(at, clock::instant));
    ctx.json(rows.stream().map(StandardTimeJson::of).toList());
  }
}
