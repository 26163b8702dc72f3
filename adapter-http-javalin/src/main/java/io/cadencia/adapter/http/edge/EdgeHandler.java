package io.cadencia.adapter.http.edge;

import io.cadencia.adapter.http.access.AddressLiteral;
import io.cadencia.adapter.http.error.ApiError;
import io.cadencia.adapter.http.error.Fault;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
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

  private final AnswerHeaders answerHeaders;
  private final ErrorAnswer errors;
  private final Set<String> hosts;
  private volatile boolean draining;

  /**
   * @param hosts names that callers may use besides those of this machine
   */
  EdgeHandler(AnswerHeaders answerHeaders, ErrorAnswer errors, Set<String> hosts) {
    this.answerHeaders = answerHeaders;
    this.errors = errors;
    this.hosts = Set.copyOf(hosts);
  }

  /** Lets nothing in any more; what is in goes on. */
  void drain() {
    draining = true;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    answerHeaders.putOn(request, response);
    var refusal = refusal(request);
    if (refusal.isPresent()) {
      if (draining) {
        response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
      }
      var error = refusal.get();
      errors.write(request, response, callback, error.code().status(), error);
      return true;
    }
    if (Cors.isPreflight(request)) {
      response.setStatus(HttpStatus.NO_CONTENT_204);
      callback.succeeded();
      return true;
    }
    return super.handle(HeadAsGet.of(request), response, callback);
  }

  private Optional<ApiError> refusal(Request request) {
    if (draining) {
      return Optional.of(ApiError.of(Fault.SHUTTING_DOWN));
    }
    if (!isForThisHost(request)) {
      return Optional.of(ApiError.of(Fault.HOST_NOT_ALLOWED));
    }
    if (request.getLength() > MAX_BODY_BYTES) {
      return Optional.of(ApiError.of(Fault.BODY_TOO_LARGE, "max", MAX_BODY_BYTES));
    }
    return isPlain(request)
        ? Optional.empty()
        : Optional.of(ApiError.of(Fault.NOTHING_THERE, "path", request.getHttpURI().getPath()));
  }

  /**
   * No address here needs an escape, a parameter or a dot segment, so a name that hides a separator
   * in one is never decoded: there is nothing at it.
   */
  private static boolean isPlain(Request request) {
    var path = request.getHttpURI().getPath();
    return path != null
        && path.indexOf('%') < 0
        && path.equals(request.getHttpURI().getCanonicalPath());
  }

  private boolean isForThisHost(Request request) {
    var header = request.getHeaders().get(HttpHeader.HOST);
    var name = header == null ? Request.getServerName(request) : new HostPort(header).getHost();
    return name != null
        && (OWN_NAMES.contains(name)
            || hosts.contains(name.toLowerCase(Locale.ROOT))
            || isWhereItArrived(name, request));
  }

  /** Nobody's name resolves to a number: who asks by the address asks for this machine. */
  private static boolean isWhereItArrived(String name, Request request) {
    var literal = AddressLiteral.parse(name);
    return literal.isPresent()
        && literal.equals(AddressLiteral.parse(Request.getLocalAddr(request)));
  }
}
