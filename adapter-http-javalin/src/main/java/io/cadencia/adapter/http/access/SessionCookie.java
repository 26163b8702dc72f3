package io.cadencia.adapter.http.access;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The cookie that holds a session's token: no script reads it, no other site sends it, and where it
 * came by TLS it never goes without.
 */
public final class SessionCookie {

  static final String NAME = "cadencia_session";

  private static final int UNTIL_THE_BROWSER_CLOSES = -1;

  private SessionCookie() {}

  /** The token; none if two are given, since one of them was slipped in. */
  static Optional<String> token(HttpServletRequest request) {
    var cookies = request.getCookies();
    var tokens =
        cookies == null
            ? List.<String>of()
            : Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(jakarta.servlet.http.Cookie::getValue)
                .toList();
    return tokens.size() == 1 ? Optional.of(tokens.get(0)) : Optional.empty();
  }

  public static void give(Context ctx, String token) {
    ctx.cookie(cookie(ctx.req(), token, UNTIL_THE_BROWSER_CLOSES));
  }

  static void takeBack(Context ctx) {
    ctx.cookie(cookie(ctx.req(), "", 0));
  }

  private static Cookie cookie(HttpServletRequest request, String value, int maxAge) {
    var cookie = new Cookie(NAME, value, "/");
    cookie.setMaxAge(maxAge);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    cookie.setSecure(isUnderTls(request));
    return cookie;
  }

  /** A proxy's word is taken from anybody: who lies gets a cookie that is sent more rarely. */
  static boolean isUnderTls(HttpServletRequest request) {
    return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
  }
}
