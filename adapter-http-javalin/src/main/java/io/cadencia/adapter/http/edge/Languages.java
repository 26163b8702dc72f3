package io.cadencia.adapter.http.edge;

import io.cadencia.adapter.http.error.Language;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** In which language a caller wants to be refused. */
final class Languages {

  private final Language otherwise;

  /**
   * @param otherwise the plant's own language, for callers who ask for none we know
   */
  Languages(Language otherwise) {
    this.otherwise = otherwise;
  }

  Language of(Request request) {
    return Language.of(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE), otherwise);
  }

  Language of(HttpServletRequest request) {
    return Language.of(request.getHeader("Accept-Language"), otherwise);
  }
}
