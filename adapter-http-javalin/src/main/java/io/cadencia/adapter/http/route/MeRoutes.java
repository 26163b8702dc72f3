package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Caller;
import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Gate;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.access.Session;
import io.cadencia.adapter.http.json.MeJson;
import io.cadencia.adapter.http.request.Parameters;
import io.javalin.http.Context;

public final class MeRoutes {

  private final Gate gate;

  public MeRoutes(Gate gate) {
    this.gate = gate;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.GET_ME, this::get);
  }

  private void get(Context ctx) {
    Parameters.ofQuery(ctx);
    var csrfToken = Caller.session(ctx.req()).map(Session::csrfToken).orElse(null);
    ctx.json(MeJson.of(Caller.known(ctx.req()), gate.permissions(ctx), csrfToken));
  }
}
