package io.cadencia.adapter.http.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * An answer and what was asked, however it came.
 *
 * @param target path and query as they were sent
 * @param headers by name in any case, the first of each
 * @param body empty where there is none
 */
public record Answer(
    String method, String target, int status, Map<String, String> headers, String body) {

  public Answer {
    var anyCase = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(headers);
    headers = anyCase;
  }

  public static Answer of(HttpResponse<?> response, byte[] body) {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
    return new Answer(
        response.request().method(),
        target(response.request().uri()),
        response.statusCode(),
        headers,
        text(body, headers.getOrDefault("Content-Encoding", "identity")));
  }

  private static String target(URI uri) {
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  private static String text(byte[] body, String encoding) {
    if (!encoding.equals("gzip") || body.length == 0) {
      return new String(body, StandardCharsets.UTF_8);
    }
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  String mediaType() {
    return headers.getOrDefault("Content-Type", "").split(";", 2)[0].strip();
  }

  @Override
  public String toString() {
    return method + " " + target + " -> " + status + " " + headers + "\n" + body;
  }
}
