package io.cadencia.adapter.http.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes in a header never becomes a header, a line of the log or a page of ours. */
@DisplayName("A-70 A-77 a header")
class HeaderAttackTest {

  private static final List<String> NAMES =
      List.of(
          "X-Request-Id",
          "X-Test-User",
          "X-LBZF-Identity",
          "X-LBZF-Proxy-Auth",
          "Tailscale-User-Login",
          "Authorization",
          "Cookie",
          "Origin",
          "Accept-Language",
          "If-None-Match",
          "X-CSRF-Token",
          "X-Forwarded-For",
          "X-Forwarded-Proto",
          "Referer",
          "User-Agent");

  private static final List<String> VALUES =
      List.of(
          "a\rX-Injected: 1",
          "a\nX-Injected: 1",
          "a\u0000X-Injected: 1",
          "a\u0085X-Injected: 1",
          "a%0d%0aX-Injected: 1",
          "a\\r\\nX-Injected: 1",
          "<script>alert(1)</script>",
          "${jndi:ldap://127.0.0.1/a}",
          "' OR '1'='1",
          "\u00ff".repeat(500));

  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = RunningApi.over(new TestPlant());
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  static Stream<Arguments> attacks() {
    return NAMES.stream().flatMap(name -> VALUES.stream().map(value -> Arguments.of(name, value)));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("attacks")
  void never_comes_back_as_another_header_nor_lets_anybody_in(String name, String value) {
    var answer =
        api.rawAnswer(
            RunningApi.head(
                    "GET /api/v1/cycles?limit=1 HTTP/1.1",
                    "Host: localhost",
                    "Connection: close",
                    name + ": " + value)
                .getBytes(ISO_8859_1));

    assertThat(answer).startsWith("HTTP/1.1 4");
    assertThat(head(answer)).doesNotContain("\nx-injected", "<script>", "${jndi");
    assertThat(answer).doesNotContain("<script>");
  }

  private static String head(String answer) {
    return answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
  }
}
