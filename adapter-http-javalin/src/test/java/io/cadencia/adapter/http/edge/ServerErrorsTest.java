package io.cadencia.adapter.http.edge;

import static io.cadencia.adapter.http.Envelope.assertRawError;
import static io.cadencia.adapter.http.RunningApi.head;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.adapter.http.error.Language;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Jetty refuses before any route could, sent by raw bytes. */
class ServerErrorsTest {

  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = RunningApi.over(new TestPlant());
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  static Stream<Arguments> requests_that_http_forbids() {
    return Stream.of(
        Arguments.of("garbage", head("\u0001\u0002nonsense")),
        Arguments.of("no Host", head("GET / HTTP/1.1", "Connection: close")),
        Arguments.of("two Hosts", head("GET / HTTP/1.1", "Host: localhost", "Host: localhost")),
        Arguments.of(
            "a length and chunks",
            head(
                "POST / HTTP/1.1",
                "Host: localhost",
                "Content-Length: 5",
                "Transfer-Encoding: chunked")),
        Arguments.of("a bad percent sign", head("GET /%zz HTTP/1.1", "Host: localhost")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests_that_http_forbids")
  void is_400_in_the_envelope(String what, String request) {
    assertRawError(api.raw(request), 400, "BAD_REQUEST");
  }

  @Test
  void bad_utf8_in_the_path_is_400() {
    var request = head("GET /api/v1/\u00ff\u00fe HTTP/1.1", "Host: localhost");

    assertRawError(api.raw(request.getBytes(StandardCharsets.ISO_8859_1)), 400, "BAD_REQUEST");
  }

  @Test
  void bad_utf8_in_the_query_is_400() {
    assertRawError(api.rawGet("/api/v1/cycles?status=%ff"), 400, "BAD_REQUEST");
  }

  @Test
  void a_bad_percent_sign_in_the_query_is_400() {
    assertRawError(api.rawGet("/api/v1/cycles?status=%zz"), 400, "BAD_REQUEST");
  }

  @Test
  void an_address_too_long_is_414() {
    assertRawError(api.rawGet("/" + "a".repeat(20_000)), 414, "URI_TOO_LONG");
  }

  @Test
  void headers_too_large_are_431() {
    var request = head("GET / HTTP/1.1", "Host: localhost", "X-Long: " + "a".repeat(20_000));

    assertRawError(api.raw(request), 431, "HEADERS_TOO_LARGE");
  }

  @Test
  void a_version_of_http_nobody_speaks_is_505_in_the_envelope() {
    assertRawError(
        api.raw(head("GET / HTTP/7.0", "Host: localhost")), 505, "HTTP_VERSION_UNSUPPORTED");
  }

  /** Jetty hands on no header of a request it could not read. */
  @Test
  void what_cannot_be_read_is_told_in_the_language_of_the_plant() {
    try (var spanish = RunningApi.with(settings -> settings.withLanguage(Language.ES))) {
      assertThat(spanish.rawGet("/%zz")).contains("No se puede leer");
    }
  }
}
