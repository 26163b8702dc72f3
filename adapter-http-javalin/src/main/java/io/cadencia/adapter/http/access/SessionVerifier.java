package io.cadencia.adapter.http.access;

import io.cadencia.domain.access.Identity;
import io.javalin.http.Context;
import java.util.Optional;

/** Believes the cookie of a living session. */
public final class SessionVerifier implements Verifier {

  private final Sessions sessions;

  public SessionVerifier(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<Identity> verify(Context ctx) {
    return SessionCookie.token(ctx.req()).flatMap(token -> identity(ctx, token));
  }

  private Optional<Identity> identity(Context ctx, String token) {
    var session = sessions.find(token);
    session.ifPresent(
        found -> {
          Caller.remember(ctx.req(), found);
          Caller.remember(ctx.req(), () -> sessions.lookAt(token).equals(session));
        });
    return session.map(Session::identity);
  }
}
