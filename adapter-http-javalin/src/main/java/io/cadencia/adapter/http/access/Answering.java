package io.cadencia.adapter.http.access;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/** Remembers with a request which endpoint answers it. */
public final class Answering {

  private static final String ATTRIBUTE = Answering.class.getName();

  private Answering() {}

  static void remember(ServletRequest request, Endpoint endpoint) {
    request.setAttribute(ATTRIBUTE, endpoint);
  }

  /** For whoever answers before the routes are asked. */
  public static void remember(Request request, Endpoint endpoint) {
    request.setAttribute(ATTRIBUTE, endpoint);
  }

  /** Which endpoint answers, once that is known; pages and unknown addresses have none. */
  public static Optional<Endpoint> of(Request request) {
    return request.getAttribute(ATTRIBUTE) instanceof Endpoint endpoint
        ? Optional.of(endpoint)
        : Optional.empty();
  }
}
