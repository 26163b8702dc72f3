package io.cadencia.adapter.http.access;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The cookie by which a sign-in at an identity provider ends in the browser in which it began. It
 * has to come along when the provider leads back, and so from another site; nothing else is asked
 * with it.
 */
public final class SignInCookie {

  public static final String NAME = "cadencia_oidc";

  private SignInCookie() {}

  /** The secret; none if two are given, since one of them was slipped in. */
  public static Optional<String> secret(Context ctx) {
    var cookies = ctx.req().getCookies();
    var secrets =
        cookies == null
            ? List.<String>of()
            : Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(jakarta.servlet.http.Cookie::getValue)
                .toList();
    return secrets.size() == 1 ? Optional.of(secrets.get(0)) : Optional.empty();
  }

  public static void give(Context ctx, String secret, Duration lifetime) {
    ctx.cookie(cookie(ctx, secret, (int) lifetime.toSeconds()));
  }

  public static void takeBack(Context ctx) {
    ctx.cookie(cookie(ctx, "", 0));
  }

  private static Cookie cookie(Context ctx, String value, int maxAge) {
    var cookie = new Cookie(NAME, value, Endpoint.FINISH_OIDC_SIGN_IN.path());
    cookie.setMaxAge(maxAge);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    cookie.setSecure(SessionCookie.isUnderTls(ctx.req()));
    return cookie;
  }
}
