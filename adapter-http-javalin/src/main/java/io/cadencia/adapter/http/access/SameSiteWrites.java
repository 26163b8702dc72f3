package io.cadencia.adapter.http.access;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Refuses a write that another site made a signed-in browser send. Browsers send cookies by
 * themselves, but neither the token nor the marks of our own page; callers who name themselves in a
 * header are not concerned.
 */
final class SameSiteWrites {

  static final String TOKEN_HEADER = "X-CSRF-Token";

  private static final String ORIGIN = "Origin";
  private static final String SITE = "Sec-Fetch-Site";

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

  /**
   * Returns if the write does not come from a page of another site; programs, which leave no mark,
   * may go on.
   *
   * @throws RequestRefusedException if a mark tells of another site
   */
  static void demandNoOtherSite(HttpServletRequest request) {
    if (!isOfNoOtherSite(request)) {
      throw new RequestRefusedException(Fault.CSRF_REJECTED);
    }
  }

  /** Of the two marks at least one must be there. */
  private static boolean isFromOurPage(HttpServletRequest request) {
    boolean marked = request.getHeader(ORIGIN) != null || request.getHeader(SITE) != null;
    return marked && isOfNoOtherSite(request);
  }

  private static boolean isOfNoOtherSite(HttpServletRequest request) {
    var origin = request.getHeader(ORIGIN);
    var site = request.getHeader(SITE);
    return (origin == null || isOwn(origin, request))
        && (site == null || site.equals("same-origin"));
  }

  /** A proxy before us may have ended the TLS of the browser. */
  private static boolean isOwn(String origin, HttpServletRequest request) {
    var host = request.getHeader("Host");
    return origin.equals("https://" + host) || origin.equals("http://" + host);
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
