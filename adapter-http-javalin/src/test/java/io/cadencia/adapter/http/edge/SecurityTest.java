package io.cadencia.adapter.http.edge;

import static io.cadencia.adapter.http.Envelope.assertError;
import static io.cadencia.adapter.http.Envelope.assertRawError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.http.HttpSettings;
import io.cadencia.adapter.http.RunningApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("C-58: headers, security.txt, sizes and times")
class SecurityTest {

  private static UnaryOperator<HttpSettings> edge(UnaryOperator<EdgeSettings> change) {
    return settings -> settings.withEdge(change.apply(settings.edge()));
  }

  private static RunningApi with(SecuritySettings security) {
    return RunningApi.with(edge(it -> it.withSecurity(security)));
  }

  @Nested
  class Headers {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/modules", "/", "/ui/main.js", "/static/frames/none.jpg"})
    void confine_the_browser_everywhere(String path) {
      try (var api = with(SecuritySettings.STANDARD)) {
        var headers = api.get(path).headers();

        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Permissions-Policy"))
            .hasValueSatisfying(policy -> assertThat(policy).contains("camera=()"));
        assertThat(headers.firstValue("Content-Security-Policy")).isPresent();
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
      }
    }

    @Test
    void a_header_that_claims_tls_is_not_believed() {
      try (var api = with(SecuritySettings.STANDARD)) {
        var headers = api.get("/", "X-Forwarded-Proto", "https").headers();

        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
      }
    }

    @Test
    void tell_browsers_to_stay_with_tls_where_it_is_configured() {
      try (var api = with(new SecuritySettings(true, null))) {
        assertThat(api.get("/").headers().firstValue("Strict-Transport-Security"))
            .hasValue("max-age=31536000");
      }
    }
  }

  @Nested
  class Security_txt {

    @Test
    void names_the_contact_and_when_it_expires() {
      try (var api = with(new SecuritySettings(false, "mailto:seguridad@planta.example"))) {
        var response = api.exchange("/.well-known/security.txt", request -> {});

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
            .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(response.body().lines())
            .contains("Contact: mailto:seguridad@planta.example", "Expires: 2026-07-04T00:00:00Z");
      }
    }

    @Test
    void is_not_there_where_nobody_was_named() {
      try (var api = with(SecuritySettings.STANDARD)) {
        assertError(api.get("/.well-known/security.txt"), 404, "NOT_FOUND");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"seguridad@planta.example", "http://planta.example", "", "two words"})
    void a_contact_that_is_no_address_is_refused(String contact) {
      assertThatThrownBy(() -> new SecuritySettings(false, contact))
          .hasMessageContaining("was " + contact);
    }
  }

  @Nested
  class Connections {

    @Test
    void one_that_sends_half_a_head_and_no_more_is_closed() throws IOException {
      var settings = ConnectionSettings.STANDARD.withIdle(Duration.ofMillis(100));
      try (var api = RunningApi.with(edge(it -> it.withConnections(settings)));
          var socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write("GET /api/v1/he".getBytes(StandardCharsets.US_ASCII));

        assertThat(socket.getInputStream().readAllBytes()).asString().doesNotContain("200 OK");
      }
    }

    @Test
    void beyond_the_most_wait_until_one_is_closed() throws IOException {
      var settings = ConnectionSettings.STANDARD.withMost(1);
      try (var api = RunningApi.with(edge(it -> it.withConnections(settings)))) {
        var first = new Socket(InetAddress.getLoopbackAddress(), api.port());
        ask(first);
        try (var second = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
          second.setSoTimeout(10_000);
          second
              .getOutputStream()
              .write(head("Connection: close").getBytes(StandardCharsets.US_ASCII));

          first.close();

          assertThat(second.getInputStream().readAllBytes()).asString().contains("200 OK");
        }
      }
    }

    private static void ask(Socket socket) throws IOException {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(head("Accept: */*").getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
    }

    private static String head(String header) {
      return RunningApi.head("GET /api/v1/health HTTP/1.1", "Host: localhost", header);
    }
  }

  @Nested
  class Bodies {

    @Test
    void that_say_they_are_too_large_are_413_unread() {
      try (var api = with(SecuritySettings.STANDARD)) {
        var request =
            RunningApi.head(
                "POST /api/v1/modules HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Content-Length: 99999999");

        assertRawError(api.raw(request), 413, "PAYLOAD_TOO_LARGE");
      }
    }
  }
}
