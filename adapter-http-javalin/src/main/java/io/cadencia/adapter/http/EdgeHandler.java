package io.cadencia.adapter.http;

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
final class EdgeHandler extends Handler.Wrapper {

  /** The instant by the server's clock, which a demo may let run fast. */
  static final String NOW_HEADER = "X-Cadencia-Now";

  static final long MAX_BODY_BYTES = 1 << 20;

  /** A page elsewhere that resolves its own name to 127.0.0.1 arrives under that name. */
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final RequestIds requestIds;
  private final Clock clock;
  private final SecurityHeaders security;
  private final ErrorAnswer errors;

  EdgeHandler(RequestIds requestIds, Clock clock, SecurityHeaders security, ErrorAnswer errors) {
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
      return refuse(
          request, response, callback, ErrorCode.HOST_NOT_ALLOWED, "Ask for localhost instead");
    }
    if (request.getLength() > MAX_BODY_BYTES) {
      var message = "A body may hold " + MAX_BODY_BYTES + " bytes";
      return refuse(request, response, callback, ErrorCode.PAYLOAD_TOO_LARGE, message);
    }
    return super.handle(request, response, callback);
  }

  private static boolean isForThisHost(Request request) {
    var header = request.getHeaders().get(HttpHeader.HOST);
    var name = header == null ? Request.getServerName(request) : new HostPort(header).getHost();
    return name != null && OWN_NAMES.contains(name);
  }

  private boolean refuse(
      Request request, Response response, Callback callback, ErrorCode code, String message) {
    errors.write(request, response, callback, code.status(), new ApiError(code, message));
    return true;
  }
}
