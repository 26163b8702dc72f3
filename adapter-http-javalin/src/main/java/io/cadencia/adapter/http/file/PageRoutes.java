package io.cadencia.adapter.http.file;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Each {@link Page}, and the files they load. */
public final class PageRoutes {

  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

  private final Assets assets = new Assets();
  private final String frame = assets.need("/web/", "page.html").text();

  /** The source by which the content policy allows the import map, exactly as it is served. */
  public String importMapHash() {
    var matcher = IMPORT_MAP.matcher(frame);
    if (!matcher.find()) {
      throw new IllegalStateException("/web/page.html has no import map");
    }
    return "sha256-" + Sha256.base64(matcher.group(1).getBytes(StandardCharsets.UTF_8));
  }

  public void register(RoutesConfig routes) {
    for (var page : Page.values()) {
      var filled = page.in(frame);
      routes.get(page.path(), ctx -> filled.answer(ctx, "no-cache"));
    }
    routes.get("/favicon.ico", ctx -> asset("/web/ui/", "favicon.svg").answer(ctx, "no-cache"));
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
