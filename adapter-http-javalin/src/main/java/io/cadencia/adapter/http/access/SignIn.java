package io.cadencia.adapter.http.access;

import io.cadencia.adapter.http.request.HeadOnly;
import io.cadencia.application.port.in.access.TellAccessUseCase;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;

/**
 * Signs a browser in that opens the page with a code: {@code /?code=…}. A code that is not good
 * changes nothing; the page itself says what to do.
 */
public final class SignIn {

  private static final String CODE = "code";

  private final SignInCodes codes;
  private final Sessions sessions;
  private final TellAccessUseCase trail;
  private final PeerAddress peers;

  /**
   * @param trail is told who signs in, before they can do anything
   */
  public SignIn(AccessSettings settings, TellAccessUseCase trail) {
    this.codes = settings.codes();
    this.sessions = settings.sessions();
    this.peers = settings.peers();
    this.trail = trail;
  }

  /** Must stand in front of the page. */
  public void register(RoutesConfig routes) {
    routes.before("/", this::redeem);
  }

  private static boolean opens(Context ctx) {
    return ctx.method().equals(HandlerType.GET) && !HeadOnly.isAskedFor(ctx.req());
  }

  private void redeem(Context ctx) {
    var code = opens(ctx) ? ctx.queryParam(CODE) : null;
    if (code == null) {
      return;
    }
    codes
        .redeem(code)
        .ifPresent(
            who -> {
              trail.signedIn(who.asActor(), peers.of(ctx.req()));
              SessionCookie.give(ctx, sessions.begin(who));
              // On to the page, so that the code is neither in the address bar nor in the history.
              ctx.header("Cache-Control", "no-store");
              ctx.redirect("/", HttpStatus.SEE_OTHER);
              ctx.skipRemainingHandlers();
            });
  }
}
