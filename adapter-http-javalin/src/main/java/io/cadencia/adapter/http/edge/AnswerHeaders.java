package io.cadencia.adapter.http.edge;

import io.cadencia.adapter.http.json.JsonFormat;
import java.time.Clock;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** The headers that every answer has, whoever writes it. */
final class AnswerHeaders {

  private final RequestIds requestIds;
  private final SecurityHeaders security;
  private final Cors cors;
  private final Clock clock;

  AnswerHeaders(RequestIds requestIds, SecurityHeaders security, Cors cors, Clock clock) {
    this.requestIds = requestIds;
    this.security = security;
    this.cors = cors;
    this.clock = clock;
  }

  /** Returns the id of the request, which is among them. */
  String putOn(Request request, Response response) {
    var headers = response.getHeaders();
    var id = requestIds.of(request);
    headers.put(RequestIds.HEADER, id);
    security.putOn(headers);
    cors.putOn(request, headers);
    if (isOfTheApi(request)) {
      headers.put(EdgeHandler.NOW_HEADER, JsonFormat.timestamp(clock.instant()));
      headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    }
    return id;
  }

  private static boolean isOfTheApi(Request request) {
    var path = request.getHttpURI().getPath();
    return path != null && path.startsWith("/api/");
  }
}
