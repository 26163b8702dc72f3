package io.cadencia.adapter.http.access;

import io.cadencia.domain.access.Identity;
import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.eclipse.jetty.util.Attributes;

/** Remembers with a request who asks, and by which session. */
public final class Caller {

  private static final String IDENTITY = Caller.class.getName();
  private static final String SESSION = Session.class.getName();
  private static final String ALLOWANCE = Allowance.class.getName();
  private static final String STANDING = Standing.class.getName();
  private static final String PUBLIC_SITE = Exposure.class.getName();

  private Caller() {}

  static void remember(ServletRequest request, Identity identity) {
    request.setAttribute(IDENTITY, identity);
  }

  static void remember(ServletRequest request, Session session) {
    request.setAttribute(SESSION, session);
  }

  /** For mechanisms whose callers have a limit each. */
  public static void remember(ServletRequest request, Allowance allowance) {
    request.setAttribute(ALLOWANCE, allowance);
  }

  /** For mechanisms that can be taken back while an answer still goes on. */
  public static void remember(ServletRequest request, Standing standing) {
    request.setAttribute(STANDING, standing);
  }

  /** Whether the caller would still be let in as whom they are; an answer that lasts must ask. */
  public static Standing standing(ServletRequest request) {
    return request.getAttribute(STANDING) instanceof Standing standing ? standing : () -> true;
  }

  /** Remembers that the request came by the proxy of the public site, whoever asks. */
  public static void rememberPublicSite(ServletRequest request) {
    request.setAttribute(PUBLIC_SITE, true);
  }

  static boolean cameByPublicSite(ServletRequest request) {
    return request.getAttribute(PUBLIC_SITE) != null;
  }

  /** Who asks, if it became known. */
  public static Optional<Identity> of(ServletRequest request) {
    return request.getAttribute(IDENTITY) instanceof Identity identity
        ? Optional.of(identity)
        : Optional.empty();
  }

  /** As {@link #of(ServletRequest)}, for the server around the routes. */
  public static Optional<Identity> of(Attributes request) {
    return request.getAttribute(IDENTITY) instanceof Identity identity
        ? Optional.of(identity)
        : Optional.empty();
  }

  /** Who asks, where a route lets nobody in who is not known. */
  public static Identity known(ServletRequest request) {
    return of(request)
        .orElseThrow(() -> new IllegalStateException("this route is open to unknown callers"));
  }

  /** The limit of its own, where the caller has one. */
  static Optional<Allowance> allowance(ServletRequest request) {
    return request.getAttribute(ALLOWANCE) instanceof Allowance allowance
        ? Optional.of(allowance)
        : Optional.empty();
  }

  /** The session by which it became known; empty if it was by any other mechanism. */
  public static Optional<Session> session(ServletRequest request) {
    return request.getAttribute(SESSION) instanceof Session session
        ? Optional.of(session)
        : Optional.empty();
  }
}
