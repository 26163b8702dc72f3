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
final class ErrorAnswer {

  private final AnswerHeaders answerHeaders;
  private final Languages languages;

  ErrorAnswer(AnswerHeaders answerHeaders, Languages languages) {
    this.answerHeaders = answerHeaders;
    this.languages = languages;
  }

  /** Sets the headers again: a server that refuses a request throws away those set before. */
  void write(Request request, Response response, Callback callback, int status, ApiError error) {
    var requestId = answerHeaders.putOn(request, response);
    var headers = response.getHeaders();
    response.setStatus(status);
    headers.put(HttpHeader.CONTENT_TYPE, "application/json");
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    var body = JsonFormat.write(ErrorJson.of(error, languages.of(request), requestId));
    Content.Sink.write(response, true, body, callback);
  }
}
