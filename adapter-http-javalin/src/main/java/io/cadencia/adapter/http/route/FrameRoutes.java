package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.adapter.http.file.FrameStore;
import io.cadencia.adapter.http.request.EntityTag;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;

public final class FrameRoutes {

  private final FrameStore frames;

  public FrameRoutes(FrameStore frames) {
    this.frames = frames;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.GET_FRAME, this::get);
  }

  private void get(Context ctx) throws IOException {
    // As it was sent: a name that needs an escape is none of ours.
    var name = ctx.req().getRequestURI().substring(FrameStore.URL_PREFIX.length());
    var frame =
        frames.find(name).orElseThrow(() -> new RequestRefusedException(Fault.NO_SUCH_FRAME));
    ctx.header("Cache-Control", "private, no-cache");
    if (EntityTag.isKnown(ctx, frame.etag())) {
      return;
    }
    ctx.contentType("image/jpeg").result(Files.readAllBytes(frame.file()));
  }
}
