package io.cadencia.adapter.http;

import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what Jetty refuses by itself (a broken request line, a header too long) with the envelope
 * instead of its HTML. Serves the server and the servlet context alike, since each asks its own
 * handler.
 */
final class ServerErrors extends ErrorPageErrorHandler {

  private final ErrorAnswer errors;

  ServerErrors(ErrorAnswer errors) {
    this.errors = errors;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    errors.write(request, response, callback, status, errorOf(status));
    return true;
  }

  private static ApiError errorOf(int status) {
    return new ApiError(ErrorCode.ofStatus(status), HttpStatus.getMessage(status));
  }
}
