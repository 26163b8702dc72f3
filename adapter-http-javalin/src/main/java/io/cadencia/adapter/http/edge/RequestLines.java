package io.cadencia.adapter.http.edge;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.cadencia.adapter.http.access.Caller;
import io.cadencia.adapter.http.json.JsonFormat;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one line of JSON for each request once it is over, whatever became of it and whoever
 * answered. The line has neither query nor headers nor bodies, and so nothing secret.
 */
final class RequestLines implements RequestLog {

  private static final Logger LOG = LoggerFactory.getLogger("cadencia.request");
  private static final JsonStringEncoder JSON = JsonStringEncoder.getInstance();

  private final RequestIds requestIds;
  private final Clock clock;
  private final LongSupplier nanos;

  /**
   * @param nanos the clock by which Jetty notes when a request began, {@link System#nanoTime}
   */
  RequestLines(RequestIds requestIds, Clock clock, LongSupplier nanos) {
    this.requestIds = requestIds;
    this.clock = clock;
    this.nanos = nanos;
  }

  @Override
  public void log(Request request, Response response) {
    if (LOG.isInfoEnabled()) {
      LOG.info(line(request, response));
    }
  }

  private String line(Request request, Response response) {
    var caller = Caller.of(request);
    long micros = (nanos.getAsLong() - request.getBeginNanoTime()) / 1000;
    var line = new StringBuilder(256).append("{\"ts\":\"");
    line.append(JsonFormat.timestamp(clock.instant()));
    text(line.append("\",\"request_id\":"), requestIds.of(request));
    text(line.append(",\"method\":"), request.getMethod());
    text(line.append(",\"path\":"), request.getHttpURI().getPath());
    line.append(",\"status\":").append(response.getStatus());
    line.append(",\"latency_ms\":").append(micros / 1000).append('.');
    line.append(Long.toString(1000 + micros % 1000), 1, 4);
    text(line.append(",\"user_email\":"), caller.map(it -> it.actor().value()));
    text(line.append(",\"user_role\":"), caller.map(it -> it.rights().word()));
    return line.append('}').toString();
  }

  private static void text(StringBuilder line, Optional<String> value) {
    text(line, value.orElse(null));
  }

  private static void text(StringBuilder line, @Nullable String value) {
    if (value == null) {
      line.append("null");
      return;
    }
    line.append('"');
    JSON.quoteAsString(value, line);
    line.append('"');
  }
}
