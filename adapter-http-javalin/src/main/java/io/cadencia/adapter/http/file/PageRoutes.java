package io.cadencia.adapter.http.file;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The board at {@code /}, the zones at {@code /ui/zones}, the reports at {@code /ui/exports}, and
 * the files they load.
 */
public final class PageRoutes {

  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

  private final Assets assets = new Assets();
  private final Asset board = assets.need("/web/", "index.html");
  private final Asset zones = assets.need("/web/", "zones.html");
  private final Asset exports = assets.need("/web/", "exports.html");

  /** The source by which the content policy allows the import map, exactly as it is served. */
  public String importMapHash() {
    var matcher = IMPORT_MAP.matcher(board.text());
    if (!matcher.find()) {
      throw new IllegalStateException("/web/index.html has no import map");
    }
    return "sha256-" + Sha256.base64(matcher.group(1).getBytes(StandardCharsets.UTF_8));
  }

  public void register(RoutesConfig routes) {
    routes.get("/", ctx -> board.answer(ctx, "no-cache"));
    routes.get("/favicon.ico", ctx -> asset("/web/ui/", "favicon.svg").answer(ctx, "no-cache"));
    routes.get("/ui/zones", ctx -> zones.answer(ctx, "no-cache"));
    routes.get("/ui/exports", ctx -> exports.answer(ctx, "no-cache"));
    routes.get("/ui/<path>", ctx -> asset("/web/ui/", pathOf(ctx)).answer(ctx, "no-cache"));
    routes.get(
        "/webjars/<path>",
        // Their version is part of the path.
        ctx ->
            asset("/META-INF/resources/webjars/", pathOf(ctx))
                .answer(ctx, "public, max-age=31536000, immutable"));
  }

  private static String pathOf(Context ctx) {
    return ctx.pathParam("path");
  }

  private Asset asset(String folder, String name) {
    return assets
        .find(folder, name)
        .orElseThrow(() -> new RequestRefusedException(Fault.NO_SUCH_FILE));
  }
}
