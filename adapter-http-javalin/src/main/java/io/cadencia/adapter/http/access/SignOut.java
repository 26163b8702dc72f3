package io.cadencia.adapter.http.access;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/**
 * Ends the session of whoever asks. A caller without one has nothing to end, and is told so too.
 */
public final class SignOut {

  private final Sessions sessions;

  public SignOut(Sessions sessions) {
    this.sessions = sessions;
  }

  public void register(Routing routing) {
    routing.on(Endpoint.LOG_OUT, this::end);
  }

  private void end(Context ctx) {
    SessionCookie.token(ctx.req()).ifPresent(sessions::end);
    SessionCookie.takeBack(ctx);
    ctx.status(HttpStatus.NO_CONTENT);
  }
}
