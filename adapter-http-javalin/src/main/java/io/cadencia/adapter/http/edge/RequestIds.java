package io.cadencia.adapter.http.edge;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/** Gives each request the id by which its answer, its error and its log lines are found again. */
final class RequestIds {

  static final String HEADER = "X-Request-Id";

  private static final String ATTRIBUTE = RequestIds.class.getName();
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final Supplier<String> fresh;

  RequestIds(Supplier<String> fresh) {
    this.fresh = fresh;
  }

  /** The id of the request, decided at the first call: the caller's own where it is harmless. */
  String of(Request request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String known) {
      return known;
    }
    var inbound = request.getHeaders().get(HEADER);
    var id = inbound != null && SAFE.matcher(inbound).matches() ? inbound : fresh.get();
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  /** The id of a request that {@link #of(Request)} has seen already. */
  static String of(jakarta.servlet.ServletRequest request) {
    return String.valueOf(request.getAttribute(ATTRIBUTE));
  }
}
