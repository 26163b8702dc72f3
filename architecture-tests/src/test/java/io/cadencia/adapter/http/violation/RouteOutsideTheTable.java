package io.cadencia.adapter.http.violation;

import io.javalin.config.RoutesConfig;

/** Opens an address that nobody gave a permission. */
public final class RouteOutsideTheTable {

  private RouteOutsideTheTable() {}

  public static void register(RoutesConfig routes) {
    routes.get("/private", ctx -> ctx.result("hidden"));
  }
}
