package io.cadencia.adapter.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;

final class FrameRoutes {

  private final FrameStore frames;

  FrameRoutes(FrameStore frames) {
    this.frames = frames;
  }

  void register(RoutesConfig routes) {
    routes.get(FrameStore.URL_PREFIX + "<path>", this::get);
  }

  private void get(Context ctx) throws IOException {
    // As it was sent: a name that needs an escape is none of ours.
    var name = ctx.req().getRequestURI().substring(FrameStore.URL_PREFIX.length());
    var frame =
        frames
            .find(name)
            .orElseThrow(
                () -> new RequestRefusedException(ErrorCode.NOT_FOUND, "There is no such frame"));
    ctx.header("Cache-Control", "private, no-cache");
    if (EntityTag.isKnown(ctx, frame.etag())) {
      return;
    }
    ctx.contentType("image/jpeg").result(Files.readAllBytes(frame.file()));
  }
}
