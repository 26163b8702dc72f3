package io.cadencia.adapter.http.access;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a write that another site made a signed-in browser send. Browsers send cookies by
 * themselves, but neither the token nor the marks of our own page; callers who name themselves in a
 * header are not concerned.
 */
final class SameSiteWrites {

  static final String TOKEN_HEADER = "X-CSRF-Token";

  private SameSiteWrites() {}

  /**
   * Returns if the write comes from the page that has the session.
   *
   * @throws RequestRefusedException if it lacks the token or comes from elsewhere
   */
  static void demand(HttpServletRequest request, Session session) {
    var token = request.getHeader(TOKEN_HEADER);
    if (token == null || !isSame(token, session.csrfToken()) || !isFromOurPage(request)) {
      throw new RequestRefusedException(Fault.CSRF_REJECTED);
    }
  }

  /** Of the two marks at least one must be there, and none may tell of another origin. */
  private static boolean isFromOurPage(HttpServletRequest request) {
    var origin = request.getHeader("Origin");
    var site = request.getHeader("Sec-Fetch-Site");
    boolean marked = origin != null || site != null;
    return marked && isNullOr(origin, ownOrigin(request)) && isNullOr(site, "same-origin");
  }

  private static boolean isNullOr(@Nullable String given, String wanted) {
    return given == null || given.equals(wanted);
  }

  private static String ownOrigin(HttpServletRequest request) {
    return request.getScheme() + "://" + request.getHeader("Host");
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
