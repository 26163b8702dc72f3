package io.cadencia.benchmarks;

import io.javalin.http.Context;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request with these headers, as far as mechanisms look at one; nothing is sent. */
final class AskedBy {

  private static final byte[] NO_BODY = {};

  private final Context context;

  private AskedBy(Map<String, List<String>> headers, Cookie[] cookies) {
    var request = request(headers, cookies);
    this.context =
        (Context)
            Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "req" -> request;
                      case "bodyAsBytes" -> NO_BODY;
                      default -> null;
                    });
  }

  static AskedBy headers(String... namesAndValues) {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Host", List.of("127.0.0.1"));
    headers.put("User-Agent", List.of("benchmark"));
    headers.put("Accept", List.of("*/*"));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return new AskedBy(headers, new Cookie[0]);
  }

  static AskedBy cookie(String name, String value) {
    return new AskedBy(Map.of(), new Cookie[] {new Cookie(name, value)});
  }

  private static HttpServletRequest request(Map<String, List<String>> headers, Cookie[] cookies) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            HttpServletRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getHeaders" ->
                      Collections.enumeration(
                          headers.getOrDefault((String) arguments[0], List.of()));
                  case "getHeader" ->
                      headers.getOrDefault((String) arguments[0], List.of()).stream()
                          .findFirst()
                          .orElse(null);
                  case "getHeaderNames" -> Collections.enumeration(headers.keySet());
                  case "getCookies" -> cookies;
                  case "getRemoteAddr" -> "127.0.0.1";
                  case "getMethod" -> "GET";
                  case "getRequestURI" -> "/api/v1/me";
                  default -> null;
                });
  }

  Context context() {
    return context;
  }
}
