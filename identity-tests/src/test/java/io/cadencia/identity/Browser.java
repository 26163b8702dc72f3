package io.cadencia.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.contract.WatchedClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Somebody's browser: it keeps the cookies of this server, and goes to the provider and back. Every
 * answer of this server is held to the contract.
 */
final class Browser {

  private static final String LOGIN = "/api/v1/auth/oidc/login";

  private final URI server;
  private final WatchedClient client = new WatchedClient();

  /** For the provider alone. */
  private final OkHttpClient foreign = new OkHttpClient.Builder().followRedirects(false).build();

  private final Map<String, HttpCookie> cookies = new TreeMap<>();

  Browser(URI server) {
    this.server = server;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(server.resolve(path)));
  }

  JsonNode me() {
    return RunningApi.tree(get("/api/v1/me").body());
  }

  HttpResponse<String> put(String path, String json) {
    return send(
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", "application/json")
            .header("X-CSRF-Token", me().get("csrf_token").asText())
            .header("Sec-Fetch-Site", "same-origin")
            .PUT(BodyPublishers.ofString(json)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    var sent =
        cookies.values().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    if (!sent.isEmpty()) {
      request.header("Cookie", sent);
    }
    var answer = client.send(request.build());
    answer.headers().allValues("Set-Cookie").stream()
        .flatMap(line -> HttpCookie.parse("Set-Cookie: " + line).stream())
        .forEach(this::keep);
    return answer;
  }

  private void keep(HttpCookie cookie) {
    if (cookie.getMaxAge() == 0) {
      cookies.remove(cookie.getName());
    } else {
      cookies.put(cookie.getName(), cookie);
    }
  }

  /** Returns where the provider leads back to. */
  URI toTheProvider() {
    return lead(location(get(LOGIN)));
  }

  /** As {@link #toTheProvider}, with what somebody on the way made of the address. */
  URI lead(String provider) {
    try (var answer = foreign.newCall(new Request.Builder().url(provider).build()).execute()) {
      return URI.create(Objects.requireNonNull(answer.header("Location")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String login() {
    return location(get(LOGIN));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** Comes back, to this server whatever name the outside has for it. */
  HttpResponse<String> comeBack(URI callback) {
    return get(callback.getRawPath() + "?" + callback.getRawQuery());
  }

  HttpResponse<String> signIn() {
    return comeBack(toTheProvider());
  }
}
