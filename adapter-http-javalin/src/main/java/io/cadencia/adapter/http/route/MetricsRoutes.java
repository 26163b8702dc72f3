package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.metrics.Metrics;
import io.cadencia.adapter.http.request.Parameters;
import io.javalin.http.Context;

public final class MetricsRoutes {

  private final Metrics metrics;

  public MetricsRoutes(Metrics metrics) {
    this.metrics = metrics;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.GET_METRICS, this::get);
  }

  private void get(Context ctx) {
    Parameters.ofQuery(ctx);
    ctx.contentType(Metrics.CONTENT_TYPE)
        .header("Cache-Control", "no-store")
        .result(metrics.scrape());
  }
}
