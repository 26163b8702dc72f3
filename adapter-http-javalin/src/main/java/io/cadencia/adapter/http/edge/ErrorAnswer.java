package io.cadencia.adapter.http.edge;

import io.cadencia.adapter.http.error.ApiError;
import io.cadencia.adapter.http.error.ErrorJson;
import io.cadencia.adapter.http.json.JsonFormat;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes the error envelope where no route is at hand: around and below the framework. */
public final class ErrorAnswer {

  private final RequestIds requestIds;
  private final SecurityHeaders security;
  private final Languages languages;

  public ErrorAnswer(RequestIds requestIds, SecurityHeaders security, Languages languages) {
    this.languages = languages;
    this.requestIds = requestIds;
    this.security = security;
  }

  /** Sets the headers again: a server that refuses a request throws away those set before. */
  public void write(
      Request request, Response response, Callback callback, int status, ApiError error) {
    var requestId = requestIds.of(request);
    var headers = response.getHeaders();
    response.setStatus(status);
    headers.put(RequestIds.HEADER, requestId);
    headers.put(HttpHeader.CONTENT_TYPE, "application/json");
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    security.putOn(headers);
    var body = JsonFormat.write(ErrorJson.of(error, languages.of(request), requestId));
    Content.Sink.write(response, true, body, callback);
  }
}
