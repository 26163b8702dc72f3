package io.cadencia.adapter.http.edge;

import io.cadencia.adapter.http.error.ApiError;
import io.cadencia.adapter.http.error.Fault;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what Jetty refuses by itself (a broken request line, a header too long) with the envelope
 * instead of its HTML. Serves the server and the servlet context alike, since each asks its own
 * handler.
 */
final class ServerErrors extends ErrorPageErrorHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ServerErrors.class);

  private final RequestIds requestIds;
  private final ErrorAnswer errors;

  ServerErrors(RequestIds requestIds, ErrorAnswer errors) {
    this.requestIds = requestIds;
    this.errors = errors;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    if (status == HttpStatus.INTERNAL_SERVER_ERROR_500) {
      var failure = request.getAttribute(ERROR_EXCEPTION) instanceof Throwable it ? it : null;
      LOG.error("request {} failed", requestIds.of(request), failure);
    }
    var error = errorOf(request, status);
    // Jetty knows finer statuses than the contract, such as 417 and 426.
    errors.write(request, response, callback, error.code().status(), error);
    return true;
  }

  private static ApiError errorOf(Request request, int status) {
    return ApiError.of(
        Fault.ofStatus(status),
        "path",
        Request.getPathInContext(request),
        "method",
        request.getMethod(),
        "max",
        EdgeHandler.MAX_BODY_BYTES,
        "reason",
        HttpStatus.getMessage(status));
  }
}
