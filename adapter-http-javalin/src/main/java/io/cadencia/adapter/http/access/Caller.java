package io.cadencia.adapter.http.access;

import io.cadencia.domain.access.Identity;
import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.eclipse.jetty.util.Attributes;

/** Remembers with a request who asks. */
public final class Caller {

  private static final String ATTRIBUTE = Caller.class.getName();

  private Caller() {}

  static void remember(ServletRequest request, Identity identity) {
    request.setAttribute(ATTRIBUTE, identity);
  }

  /** Who asks, if it became known. */
  public static Optional<Identity> of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Identity identity
        ? Optional.of(identity)
        : Optional.empty();
  }

  /** As {@link #of(ServletRequest)}, for the server around the routes. */
  public static Optional<Identity> of(Attributes request) {
    return request.getAttribute(ATTRIBUTE) instanceof Identity identity
        ? Optional.of(identity)
        : Optional.empty();
  }

  /** Who asks, where a route lets nobody in who is not known. */
  public static Identity known(ServletRequest request) {
    return of(request)
        .orElseThrow(() -> new IllegalStateException("this route is open to unknown callers"));
  }
}
