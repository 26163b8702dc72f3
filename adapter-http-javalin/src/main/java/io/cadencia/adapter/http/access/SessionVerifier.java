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
    var session = SessionCookie.token(ctx.req()).flatMap(sessions::find);
    session.ifPresent(found -> Caller.remember(ctx.req(), found));
    return session.map(Session::identity);
  }
}
