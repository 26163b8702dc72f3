package io.cadencia.adapter.http.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.TestUserVerifier;
import io.cadencia.domain.cycle.CycleNotFoundException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every parameter in a path, given what it must never be taken for. The attacker is even somebody
 * who may do everything.
 */
@DisplayName("A-66 A-71 a path parameter")
class PathAttackTest {

  private static final String ADMIN = "jefa@planta.example:admin";
  private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}|<\\w+>");

  private static final List<String> PAYLOADS =
      List.of(
          "..",
          "../..",
          "../../../../etc/passwd",
          "..;/..",
          "..%2f..%2fetc%2fpasswd",
          "..%5c..%5cwindows",
          "%2e%2e%2f%2e%2e%2f",
          "..%252f..%252f",
          "%c0%ae%c0%ae%c0%af",
          "..\\..\\windows",
          "....//....//",
          "1%00",
          "1%00.jpg",
          "1'--",
          "1'OR'1'='1",
          "1;DROP/**/TABLE/**/cycle_events",
          "1)UNION/**/SELECT/**/1",
          "1%27%20OR%201=1",
          "${jndi:ldap://127.0.0.1/a}",
          "%24%7bjndi:ldap:%2f%2f127.0.0.1%2fa%7d",
          "<script>alert(1)</script>",
          "1%0d%0aX-Injected:%201",
          "-1",
          "0x1",
          "1e3",
          "99999999999999999999",
          "1".repeat(5000));

  private static TestPlant plant;
  private static RunningApi api;

  @BeforeAll
  static void start() {
    plant = new TestPlant();
    plant.getCycle =
        id -> {
          throw new CycleNotFoundException(id);
        };
    api = RunningApi.over(plant);
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  static Stream<Arguments> attacks() {
    return Arrays.stream(Endpoint.values())
        .filter(endpoint -> PARAMETER.matcher(endpoint.path()).find())
        .flatMap(endpoint -> PAYLOADS.stream().map(payload -> Arguments.of(endpoint, payload)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("attacks")
  void is_never_taken_for_what_it_is_not(Endpoint endpoint, String payload) {
    var target = PARAMETER.matcher(endpoint.path()).replaceAll(parameter -> quoted(payload));

    var answer = ask(endpoint, target);

    assertThat(answer).startsWith("HTTP/1.1 4").contains("\"request_id\"");
    assertThat(answer.toLowerCase(Locale.ROOT))
        .doesNotContain("\nx-injected:", "<script>", "root:");
    assertThat(plant.corrections).isEmpty();
  }

  private static String quoted(String payload) {
    return Matcher.quoteReplacement(payload);
  }

  private static String ask(Endpoint endpoint, String target) {
    return api.rawAnswer(
        RunningApi.head(
                endpoint.verb() + " " + target + " HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Content-Length: 0",
                TestUserVerifier.HEADER + ": " + ADMIN)
            .getBytes(ISO_8859_1));
  }
}
