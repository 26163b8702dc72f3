package io.cadencia.adapter.http.access.oidc;

import io.cadencia.adapter.http.RunningApi;
import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps cookies and sends them where they belong, as a browser does. */
final class TestBrowser {

  private final RunningApi api;
  private final Map<String, HttpCookie> cookies = new ConcurrentHashMap<>();

  TestBrowser(RunningApi api) {
    this.api = api;
  }

  HttpResponse<String> get(String path, String... headers) {
    return ask(path, request -> {}, headers);
  }

  HttpResponse<String> head(String path) {
    return ask(path, request -> request.method("HEAD", HttpRequest.BodyPublishers.noBody()));
  }

  private HttpResponse<String> ask(
      String path, java.util.function.Consumer<HttpRequest.Builder> how, String... headers) {
    var answer =
        api.exchange(
            path,
            request -> {
              var sent = sent(path);
              if (!sent.isEmpty()) {
                request.header("Cookie", sent);
              }
              if (headers.length > 0) {
                request.headers(headers);
              }
              how.accept(request);
            });
    answer.headers().allValues("Set-Cookie").forEach(this::keep);
    return answer;
  }

  private String sent(String path) {
    return cookies.values().stream()
        .filter(cookie -> path.startsWith(cookie.getPath()))
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void keep(String line) {
    for (var cookie : HttpCookie.parse("Set-Cookie: " + line)) {
      if (cookie.getMaxAge() == 0) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie);
      }
    }
  }

  @Nullable String cookie(String name) {
    var cookie = cookies.get(name);
    return cookie == null ? null : cookie.getValue();
  }

  void set(String name, String value, String path) {
    var cookie = new HttpCookie(name, value);
    cookie.setPath(path);
    cookies.put(name, cookie);
  }

  List<String> names() {
    return cookies.keySet().stream().sorted().toList();
  }
}
