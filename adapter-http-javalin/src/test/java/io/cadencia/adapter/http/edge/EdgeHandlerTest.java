package io.cadencia.adapter.http.edge;

import static io.cadencia.adapter.http.Envelope.assertError;
import static io.cadencia.adapter.http.Envelope.assertRawError;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeHandlerTest {

  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = RunningApi.over(new TestPlant());
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static String getAs(String host) {
    return api.raw(
        RunningApi.head("GET /api/v1/health HTTP/1.1", "Host: " + host, "Connection: close"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost:5000", "127.0.0.1", "127.0.0.1:8080", "[::1]:80"})
  void its_own_names_are_answered(String host) {
    assertThat(getAs(host)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:5000", "localhost.evil.example", "10.0.0.7"})
  void a_name_that_was_rebound_to_this_machine_is_403(String host) {
    assertRawError(getAs(host), 403, "HOST_NOT_ALLOWED");
  }

  @Test
  void a_name_that_the_plant_gave_it_is_answered_too() {
    var hosts = SecuritySettings.STANDARD.withHosts(Set.of("caja.tail1234.ts.net"));
    try (var named =
        RunningApi.with(settings -> settings.withEdge(EdgeSettings.STANDARD.withSecurity(hosts)))) {
      for (var host : List.of("caja.tail1234.ts.net", "CAJA.tail1234.ts.net:443", "localhost")) {
        assertThat(named.raw(RunningApi.head("GET /api/v1/health HTTP/1.1", "Host: " + host)))
            .startsWith("HTTP/1.1 200");
      }
      assertThat(named.raw(RunningApi.head("GET / HTTP/1.1", "Host: otra.tail1234.ts.net")))
          .startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void an_absolute_address_does_not_hide_the_host() {
    var request =
        RunningApi.head(
            "GET http://localhost/api/v1/health HTTP/1.1",
            "Host: evil.example",
            "Connection: close");

    assertThat(api.raw(request)).matches("(?s)HTTP/1.1 40[03].*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/health", "/", "/ui/main.js", "/nothing", "/static/frames/a.jpg"})
  void every_answer_has_an_id_and_confines_the_browser(String path) {
    var headers = api.get(path).headers();

    assertThat(headers.firstValue("X-Request-Id")).hasValue(RunningApi.FRESH_ID);
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("default-src 'self'", "frame-ancestors 'none'", "'sha256-")
                    .doesNotContain("unsafe"));
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @Test
  void an_id_that_is_harmless_is_kept() {
    var headers = api.get("/api/v1/health", "X-Request-Id", "shift-7.board_2").headers();

    assertThat(headers.firstValue("X-Request-Id")).hasValue("shift-7.board_2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "<b>", "a;b"})
  void an_id_that_is_not_is_replaced(String id) {
    var headers = api.get("/api/v1/health", "X-Request-Id", id).headers();

    assertThat(headers.firstValue("X-Request-Id")).hasValue(RunningApi.FRESH_ID);
  }

  @Test
  void an_id_longer_than_64_characters_is_replaced() {
    var headers = api.get("/api/v1/health", "X-Request-Id", "a".repeat(65)).headers();

    assertThat(headers.firstValue("X-Request-Id")).hasValue(RunningApi.FRESH_ID);
  }

  @Test
  void the_api_tells_the_time_of_the_server() {
    assertThat(api.get("/api/v1/health").headers().firstValue("X-Cadencia-Now"))
        .hasValue("2026-01-05T12:00:00.000Z");
  }

  @Test
  void a_head_is_a_get_without_its_body() {
    var get = api.get("/ui/main.js");

    var head = api.send("/ui/main.js", r -> r.method("HEAD", BodyPublishers.noBody()));

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
  }

  @Test
  void a_head_passes_the_same_gate() {
    var head = api.exchange("/api/v1/modules", r -> r.method("HEAD", BodyPublishers.noBody()));

    assertThat(head.statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/modules/1%2f2",
        "/api/v1/modules/1%5c2",
        "/api/v1/modules/1%252e",
        "/api/v1/modules/%31",
        "/api/v1/modules/1;x=y",
        "/api/v1/x/../modules",
        "/static/frames/%2e%2e%2fa.jpg"
      })
  @DisplayName("A-70: a name that hides a separator is never decoded")
  void a_name_that_needs_an_escape_is_none_of_ours(String target) {
    assertRawError(api.rawGet(target), 404, "NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/modules", "/health", "/v1/modules", "/api/modules", "/frames/a.jpg"})
  @DisplayName("A-08: there is nothing without a version, and no page either")
  void nothing_is_unversioned(String path) {
    assertError(api.get(path), 404, "NOT_FOUND");
  }

  @Test
  @DisplayName("A-73: the id is there on 304 too")
  void what_the_caller_holds_already_has_an_id_too() {
    var etag = api.get("/ui/main.js").headers().firstValue("ETag").orElseThrow();

    var again = api.get("/ui/main.js", "If-None-Match", etag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.headers().firstValue("X-Request-Id")).hasValue(RunningApi.FRESH_ID);
  }
}
