package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.file.Asset;
import io.cadencia.adapter.http.file.Assets;
import io.cadencia.adapter.http.request.Parameters;
import io.javalin.http.Context;
import java.io.IOException;

/** The contract, and two pages to read it with. All they load is served from here. */
public final class DocsRoutes {

  /** Redoc writes its styles into the page and searches in a worker made of a blob. */
  private static final String REDOC_POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; worker-src blob:;"
          + " object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Asset contract;
  private final Asset swagger;
  private final Asset redoc;

  public DocsRoutes() {
    var assets = new Assets();
    contract = assets.need("/openapi/", "openapi.json");
    swagger = assets.need("/web/docs/", "swagger.html");
    redoc = assets.need("/web/docs/", "redoc.html");
  }

  public void register(Routing routing) {
    routing.on(Endpoint.GET_CONTRACT, ctx -> answer(ctx, contract));
    routing.on(Endpoint.GET_DOCS, ctx -> answer(ctx, swagger));
    routing.on(
        Endpoint.GET_REDOC,
        ctx -> {
          ctx.header("Content-Security-Policy", REDOC_POLICY);
          answer(ctx, redoc);
        });
  }

  /** Kept, but asked about each time, since another program version tells another contract. */
  private static void answer(Context ctx, Asset asset) throws IOException {
    Parameters.ofQuery(ctx);
    asset.answer(ctx, "private, no-cache");
  }
}
