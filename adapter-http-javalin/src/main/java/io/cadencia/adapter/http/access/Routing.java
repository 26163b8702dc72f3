package io.cadencia.adapter.http.access;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/** Puts handlers behind the gate. Every route of the API is registered here. */
public final class Routing {

  private final RoutesConfig routes;
  private final Gate gate;
  private final Around around;

  /**
   * @param around is done around each handler, behind the gate
   */
  public Routing(RoutesConfig routes, Gate gate, Around around) {
    this.routes = routes;
    this.gate = gate;
    this.around = around;
  }

  /** Answers at the endpoint, once its caller was let in. */
  public void on(Endpoint endpoint, Handler handler) {
    var wrapped = around.wrap(endpoint, handler);
    routes.addHttpHandler(
        handlerType(endpoint.verb()),
        endpoint.path(),
        ctx -> {
          gate.admit(ctx, endpoint);
          wrapped.handle(ctx);
        });
  }

  private static HandlerType handlerType(Verb verb) {
    return switch (verb) {
      case GET -> HandlerType.GET;
      case POST -> HandlerType.POST;
      case PUT -> HandlerType.PUT;
      case DELETE -> HandlerType.DELETE;
    };
  }
}
