package io.cadencia.adapter.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.RecordedCycle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests nobody means well with, as bytes on the wire. Whatever comes back is the envelope or a
 * real answer, and has its id.
 */
@DisplayName("A-70, A-73: whatever is sent, the envelope with its request id comes back")
class FuzzTest {

  private static final int MUTANTS = 300;

  private static final List<String> PATHS =
      List.of(
          "/",
          "/nothing",
          "/api/v1/modules",
          "/api/v1/modules/1",
          "/api/v1/cycles?limit=1",
          "/api/v1/cycles/1/override",
          "/api/v1/health",
          "/static/frames/a.jpg",
          "/ui/main.js",
          "/api/v1/modules/a%2fb",
          "/api/v1/modules/1%5c2",
          "/static/frames/..%252e%252f",
          "/static/frames/%2e%2e/a.jpg",
          "/api/v1/modules/1;x=y",
          "/api/v1/../v1/modules",
          "/api//v1/modules",
          "/api/v1/modules/%00",
          "/api/v1/cycles?limit=%ff",
          "/%ff%fe",
          "/api/v1/cycles?limit=%",
          "/a?" + "b".repeat(9000),
          "/" + "c".repeat(9000),
          "http://localhost/api/v1/modules",
          "http://evil.example/",
          "*",
          "localhost:80",
          "//evil");

  private static final List<String> METHODS =
      List.of(
          "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "XYZZY");

  private static final List<String> HEADERS =
      List.of(
          "Accept: text/html",
          "Accept-Language: es-CO",
          "Accept-Language: \u0001",
          "Content-Type: text/plain",
          "Content-Type: ;;;",
          "Content-Length: 0",
          "Content-Length: 2",
          "Content-Length: -1",
          "Content-Length: 99999999999",
          "Transfer-Encoding: chunked",
          "Transfer-Encoding: gzip",
          "Expect: 100-continue",
          "Expect: nonsense",
          "If-None-Match: \"x\", *",
          "Range: bytes=0-1",
          "Upgrade: websocket",
          "X-Request-Id: <script>",
          "X-Request-Id: mine",
          "X-Test-User: a@planta.example:viewer",
          "X-Test-User: nobody",
          "Cookie: a=\"",
          "Origin: null",
          "Host: localhost",
          "Host: evil.example",
          "Bad Header: x",
          ": x",
          "X-Long: " + "d".repeat(9000),
          "Connection: keep-alive, Upgrade",
          "Authorization: Bearer x");

  private static final List<String> VERSIONS =
      List.of("HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/9", "");

  private static final TestPlant PLANT = new TestPlant();
  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = RunningApi.over(PLANT);
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  static Stream<Arguments> each_method_at_each_path() {
    return METHODS.stream()
        .flatMap(method -> PATHS.stream().map(path -> Arguments.of(method, path)));
  }

  @ParameterizedTest
  @MethodSource
  void each_method_at_each_path(String method, String path) {
    assertAnswered(
        request(
            method + ' ' + path + " HTTP/1.1",
            List.of("Host: localhost", "X-Test-User: " + RunningApi.ENGINEER)));
  }

  @ParameterizedTest
  @ValueSource(longs = {20260105})
  void anything_put_together_at_random(long seed, TestReporter reporter) {
    reporter.publishEntry("seed", Long.toString(seed));
    var random = new Random(seed);
    for (int i = 0; i < MUTANTS; i++) {
      assertAnswered(random.nextInt(4) == 0 ? scratched(random) : assembled(random));
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {IllegalStateException.class, StackOverflowError.class, AssertionError.class})
  void a_route_that_throws(Class<? extends Throwable> type) {
    PLANT.getCycle = id -> fail(type, id);

    var answer =
        api.send("/api/v1/cycles/1", request -> request.header("Accept-Language", "es-CO"));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("Algo salió mal").doesNotContain("secret", "\tat ");
  }

  private static RecordedCycle fail(Class<? extends Throwable> type, CycleId id) {
    if (type == IllegalStateException.class) {
      throw new IllegalStateException("secret " + id);
    }
    throw type == AssertionError.class ? new AssertionError("secret") : new StackOverflowError();
  }

  private static byte[] assembled(Random random) {
    var line =
        String.join(" ", any(METHODS, random), any(PATHS, random), any(VERSIONS, random)).strip();
    var headers = new ArrayList<String>();
    if (random.nextInt(8) > 0) {
      headers.add("Host: localhost");
    }
    IntStream.range(0, random.nextInt(4)).forEach(i -> headers.add(any(HEADERS, random)));
    return request(line, headers);
  }

  /** A good request in which some bytes of the head were overwritten. */
  private static byte[] scratched(Random random) {
    var bytes = request("GET /api/v1/cycles?limit=1 HTTP/1.1", List.of("Host: localhost"));
    for (int i = random.nextInt(3); i >= 0; i--) {
      bytes[random.nextInt(bytes.length - 6)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static <T> T any(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static byte[] request(String line, List<String> headers) {
    var lines = new ArrayList<String>(List.of(line));
    lines.addAll(headers);
    lines.add("Connection: close");
    return RunningApi.head(lines.toArray(String[]::new)).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void assertAnswered(byte[] request) {
    var sent = new String(request, StandardCharsets.ISO_8859_1);
    var answer = api.rawAnswer(request).replaceFirst("^HTTP/1.1 100 Continue\r\n\r\n", "");
    var shown = sent.length() > 300 ? sent.substring(0, 300) + "…" : sent;
    assertThat(answer).as(shown).startsWith("HTTP/1.").contains("\r\n\r\n");
    int end = answer.indexOf("\r\n\r\n");
    var head = answer.substring(0, end).toLowerCase(Locale.ROOT);
    int status = Integer.parseInt(answer.substring(9, 12));
    assertThat(head).as(shown).contains("x-request-id: ", "x-content-type-options: nosniff");
    if (status >= 400) {
      assertThat(head).as(shown).contains("content-type: application/json");
      assertEnvelope(shown, head, answer.substring(end + 4), sent.startsWith("HEAD "));
    }
    if (status == 405) {
      assertThat(head).as(shown).contains("\r\nallow: ");
    }
  }

  private static void assertEnvelope(String shown, String head, String body, boolean ofHead) {
    // What the server cannot read is answered whole and hung up on, even where it says HEAD.
    if (ofHead && body.isEmpty()) {
      return;
    }
    var start = body.indexOf('{');
    assertThat(start).as(shown + body).isNotNegative();
    var error = RunningApi.tree(body.substring(start)).get("error");
    assertThat(error.size()).as(shown).isEqualTo(3);
    assertThat(error.get("message").asText())
        .as(shown)
        .isNotBlank()
        .doesNotContain("Exception", "<html", "\tat ", "{", "null");
    assertThat(head)
        .as(shown)
        .contains("x-request-id: " + error.get("request_id").asText().toLowerCase(Locale.ROOT));
  }
}
