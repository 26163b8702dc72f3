package io.cadencia.adapter.http.edge;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Lets pages of chosen origins read answers; an origin that is not named gets no such header. */
final class Cors {

  private static final String ORIGIN = "Origin";
  private static final String EXPOSED = "X-Request-Id, ETag, Retry-After, X-Cadencia-Now";
  private static final String METHODS = "GET, POST, PUT, DELETE";

  /** The header of the development mode is not among them: no page elsewhere may set it. */
  private static final String HEADERS =
      "Authorization, Content-Type, If-None-Match, Last-Event-ID, X-CSRF-Token, X-Request-Id";

  private static final Pattern ANY_TAILNET = Pattern.compile("https://([a-z0-9-]+\\.)+ts\\.net");

  private enum Trust {
    WITH_CREDENTIALS,
    WITHOUT_CREDENTIALS
  }

  private final Set<String> origins;
  private final @Nullable Pattern tailnet;
  private final boolean anyTailnet;

  Cors(CorsSettings settings) {
    this.origins = Set.copyOf(settings.origins());
    this.tailnet =
        settings.tailnet() == null
            ? null
            : Pattern.compile("https://[a-z0-9-]+\\." + Pattern.quote(settings.tailnet()));
    this.anyTailnet = settings.anyTailnet();
  }

  /** A cache must not hand an answer for one origin to another, so all of them vary. */
  void putOn(Request request, HttpFields.Mutable headers) {
    headers.ensureField(new HttpField(HttpHeader.VARY, ORIGIN));
    var origin = request.getHeaders().get(ORIGIN);
    if (origin == null) {
      return;
    }
    trustIn(origin)
        .ifPresent(
            trust -> {
              headers.put("Access-Control-Allow-Origin", origin);
              headers.put("Access-Control-Expose-Headers", EXPOSED);
              if (trust == Trust.WITH_CREDENTIALS) {
                headers.put("Access-Control-Allow-Credentials", "true");
              }
              if (isPreflight(request)) {
                headers.put("Access-Control-Allow-Methods", METHODS);
                headers.put("Access-Control-Allow-Headers", HEADERS);
                headers.put("Access-Control-Max-Age", "600");
              }
            });
  }

  /** Whether a browser only asks what a page may send. */
  static boolean isPreflight(Request request) {
    return HttpMethod.OPTIONS.is(request.getMethod())
        && request.getHeaders().contains(ORIGIN)
        && request.getHeaders().contains("Access-Control-Request-Method");
  }

  private Optional<Trust> trustIn(String origin) {
    if (origins.contains(origin) || (tailnet != null && tailnet.matcher(origin).matches())) {
      return Optional.of(Trust.WITH_CREDENTIALS);
    }
    return anyTailnet && ANY_TAILNET.matcher(origin).matches()
        ? Optional.of(Trust.WITHOUT_CREDENTIALS)
        : Optional.empty();
  }
}
