package io.cadencia.adapter.http.edge;

import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * The headers that confine the page: scripts, styles and pictures from here only, shown in nobody
 * else's frame.
 */
final class SecurityHeaders {

  private static final String ONE_YEAR = "max-age=31536000";

  /** Turned into bytes once and not for every answer. */
  private final List<HttpField> fields;

  /**
   * @param importMapHash hash source of the one inline script, {@code sha256-…}
   * @param behindTls whether callers come over https
   */
  SecurityHeaders(String importMapHash, boolean behindTls) {
    var headers = new LinkedHashMap<String, String>();
    headers.put(
        "Content-Security-Policy",
        "default-src 'self'; script-src 'self' '"
            + importMapHash
            + "'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    if (behindTls) {
      headers.put("Strict-Transport-Security", ONE_YEAR);
    }
    this.fields =
        headers.entrySet().stream()
            .<HttpField>map(it -> new PreEncodedHttpField(it.getKey(), it.getValue()))
            .toList();
  }

  void putOn(HttpFields.Mutable headers) {
    fields.forEach(headers::put);
  }
}
