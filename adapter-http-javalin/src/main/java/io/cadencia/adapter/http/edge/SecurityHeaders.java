package io.cadencia.adapter.http.edge;

import org.eclipse.jetty.http.HttpFields;

/**
 * The headers that confine the page: scripts, styles and pictures from here only, shown in nobody
 * else's frame.
 */
public final class SecurityHeaders {

  private final String contentPolicy;

  /**
   * @param importMapHash hash source of the one inline script, {@code sha256-…}
   */
  public SecurityHeaders(String importMapHash) {
    this.contentPolicy =
        "default-src 'self'; script-src 'self' '"
            + importMapHash
            + "'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";
  }

  public void putOn(HttpFields.Mutable headers) {
    headers.put("Content-Security-Policy", contentPolicy);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
  }
}
