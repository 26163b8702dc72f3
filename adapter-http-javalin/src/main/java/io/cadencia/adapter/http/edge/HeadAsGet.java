package io.cadencia.adapter.http.edge;

import io.cadencia.adapter.http.request.HeadOnly;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;

/**
 * A HEAD as the routes see it: a GET with its gate, its status and its headers. The server itself
 * keeps the body back.
 */
final class HeadAsGet extends Request.Wrapper {

  private HeadAsGet(Request head) {
    super(head);
  }

  static Request of(Request request) {
    if (!HttpMethod.HEAD.is(request.getMethod())) {
      return request;
    }
    HeadOnly.remember(request);
    return new HeadAsGet(request);
  }

  @Override
  public String getMethod() {
    return HttpMethod.GET.asString();
  }
}
