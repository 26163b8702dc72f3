package io.cadencia.adapter.http.edge;

import io.cadencia.adapter.http.error.ApiError;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.json.JsonFormat;
import java.time.Clock;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.HostPort;

/**
 * The outermost handler: every answer gets its request id and security headers here, whoever writes
 * it, and what no route should see is turned away.
 */
public final class EdgeHandler extends Handler.Wrapper {

  /** The instant by the server's clock, which a demo may let run fast. */
  public static final String NOW_HEADER = "X-Cadencia-Now";

  public static final long MAX_BODY_BYTES = 1 << 20;

  /** A page elsewhere that resolves its own name to 127.0.0.1 arrives under that name. */
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final RequestIds requestIds;
  private final Clock clock;
  private final SecurityHeaders security;
  private final ErrorAnswer errors;

  public EdgeHandler(
      RequestIds requestIds, Clock clock, SecurityHeaders security, ErrorAnswer errors) {
    this.requestIds = requestIds;
    this.clock = clock;
    this.security = security;
    this.errors = errors;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var headers = response.getHeaders();
    headers.put(RequestIds.HEADER, requestIds.of(request));
    security.putOn(headers);
    if (Request.getPathInContext(request).startsWith("/api/")) {
      headers.put(NOW_HEADER, JsonFormat.timestamp(clock.instant()));
      headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    }
    if (!isForThisHost(request)) {
      return refuse(request, response, callback, ApiError.of(Fault.HOST_NOT_ALLOWED));
    }
    if (request.getLength() > MAX_BODY_BYTES) {
      var error = ApiError.of(Fault.BODY_TOO_LARGE, "max", MAX_BODY_BYTES);
      return refuse(request, response, callback, error);
    }
    return super.handle(request, response, callback);
  }

  private static boolean isForThisHost(Request request) {
    var header = request.getHeaders().get(HttpHeader.HOST);
    var name = header == null ? Request.getServerName(request) : new HostPort(header).getHost();
    return name != null && OWN_NAMES.contains(name);
  }

  private boolean refuse(Request request, Response response, Callback callback, ApiError error) {
    errors.write(request, response, callback, error.code().status(), error);
    return true;
  }
}
