package io.cadencia.adapter.http.access.header;

import static io.cadencia.adapter.http.Envelope.assertError;
import static io.cadencia.adapter.http.Envelope.assertRawError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.access.GatedServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A-20 the identity that the proxy vouches for")
class ProxyVerifierTest {

  private static final String IDENTITY = "X-LBZF-Identity";
  private static final String PROOF = "X-LBZF-Proxy-Auth";
  private static final String SECRET = "canary-Secret-of-the-proxy-7381";
  private static final String ADMIN = "jefa@planta.example:admin";

  private static GatedServer server;

  private SecurityEvents events;

  @BeforeAll
  static void start() {
    server = new GatedServer(new ProxyVerifier(IDENTITY, SECRET));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void listen() {
    events = new SecurityEvents();
  }

  @AfterEach
  void keepSilent() {
    assertThat(events.told()).noneMatch(event -> event.contains("canary"));
    events.close();
  }

  private static void assertMe(HttpResponse<String> response, String email, String role) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    var me = RunningApi.tree(response.body());
    assertThat(me.get("email").asText()).isEqualTo(email);
    assertThat(me.get("role").asText()).isEqualTo(role);
    assertThat(me.get("mechanism").asText()).isEqualTo("proxy");
  }

  @Nested
  class With_the_secret {

    @ParameterizedTest
    @CsvSource({
      "jefa@planta.example, admin",
      "Jefa.de-Planta+1@Planta.EXAMPLE, engineer",
      "directora@planta.example, executive",
      "alguien@otra.example, viewer",
    })
    void is_believed(String email, String role) {
      assertMe(server.me(IDENTITY, email + ":" + role, PROOF, SECRET), email, role);
      assertThat(events.told()).isEmpty();
    }

    @Test
    void is_believed_whatever_the_case_of_the_names() {
      var response = server.me("x-lbzf-identity", ADMIN, "X-Lbzf-PROXY-auth", SECRET);

      assertMe(response, "jefa@planta.example", "admin");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          ":",
          "admin",
          ":admin",
          "jefa@planta.example",
          "jefa@planta.example:",
          "jefa@planta.example:root",
          "jefa@planta.example:supervisor",
          "jefa@planta.example:Admin",
          "jefa@planta.example:ADMIN",
          "jefa@planta.example: admin",
          "jefa@planta.example :admin",
          "je fa@planta.example:admin",
          "jefa\t@planta.example:admin",
          "jefa@planta.example:viewer:admin",
          "jefa@planta.example:viewer,otra@planta.example:admin",
          "jefa@planta.example:viewer, otra@planta.example:admin",
          "jefa@planta.example:admin;role=admin",
          "jefa:admin",
          "jefa@:admin",
          "@planta.example:admin",
          "jefa@@planta.example:admin",
          "jefa@evil.example@planta.example:admin",
          "<jefa@planta.example>:admin",
          "\"jefa\"@planta.example:admin",
          "jefa@planta.example%0d%0aX-LBZF-Identity%3a:admin",
          "jefa@[127.0.0.1]:admin",
        })
    void is_refused_in_any_other_form(String value) {
      var response = server.me(IDENTITY, value, PROOF, SECRET);

      assertError(response, 400, "BAD_REQUEST");
      assertThat(response.body())
          .contains(IDENTITY, "viewer, executive, engineer, admin")
          .doesNotContain("planta");
    }

    @Test
    void is_refused_when_its_address_is_longer_than_254_characters() {
      var longest = "a".repeat(239) + "@planta.example";

      assertMe(server.me(IDENTITY, longest + ":admin", PROOF, SECRET), longest, "admin");
      assertError(server.me(IDENTITY, "a" + longest + ":admin", PROOF, SECRET), 400, "BAD_REQUEST");
    }

    @Test
    void is_refused_when_it_is_given_twice() {
      var other = "jefa@planta.example:viewer";

      assertError(server.me(IDENTITY, ADMIN, IDENTITY, other, PROOF, SECRET), 400, "BAD_REQUEST");
      assertError(server.me(IDENTITY, ADMIN, IDENTITY, ADMIN, PROOF, SECRET), 400, "BAD_REQUEST");
      assertRawError(
          server.rawMe(IDENTITY + ": " + ADMIN, PROOF + ": " + SECRET, "x-lbzf-identity: " + other),
          400,
          "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "X-LBZF-Identity: alguien@planta.example\r\n :admin",
          "X-LBZF-Identity: alguien@planta.example:viewer\r\n\t,jefa@planta.example:admin",
          "X-LBZF-Identity: alguien@planta.example:viewer\rX-LBZF-Identity: jefa@planta.example:admin",
          "X-LBZF-Identity: alguien@planta.example:viewer\nX-LBZF-Identity: jefa@planta.example:admin",
          "X-LBZF-Identity: jefa@planta.example\u0000:admin",
          "X-LBZF-Identity: jefa@planta.example:admin\u0000",
          "X-LBZF-Identity : jefa@planta.example:admin",
          "X-LBZF-Identity: jef\u00E1@planta.example:admin",
          "X-LBZF-Identity: jefa@planta.example\u00A0:admin",
        })
    void is_refused_when_something_was_slipped_into_the_head(String line) {
      assertRawError(server.rawMe(PROOF + ": " + SECRET, line), 400, "BAD_REQUEST");
    }
  }

  @Nested
  class Without_the_secret {

    @Test
    void is_ignored_and_noted() {
      assertError(server.me(IDENTITY, ADMIN), 401, "UNAUTHENTICATED");
      assertThat(events.told())
          .containsExactly(
              "WARN X-LBZF-Identity from 127.0.0.1 is ignored: X-LBZF-Proxy-Auth is absent");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "nonsense",
          "canary-Secret-of-the-proxy-738",
          "canary-Secret-of-the-proxy-73811",
          "canary-secret-of-the-proxy-7381",
          "canary-Secret-of-the-proxy-7381,canary-Secret-of-the-proxy-7381",
          "Bearer canary-Secret-of-the-proxy-7381",
          "\"canary-Secret-of-the-proxy-7381\"",
        })
    void is_ignored_and_noted_when_what_is_shown_is_another(String shown) {
      assertError(server.me(IDENTITY, ADMIN, PROOF, shown), 401, "UNAUTHENTICATED");
      assertThat(events.told())
          .containsExactly(
              "WARN X-LBZF-Identity from 127.0.0.1 is ignored: X-LBZF-Proxy-Auth is wrong");
    }

    @Test
    void is_ignored_when_two_are_shown_of_which_one_is_right() {
      assertError(
          server.me(IDENTITY, ADMIN, PROOF, "guess", PROOF, SECRET), 401, "UNAUTHENTICATED");
    }

    @Test
    void is_ignored_where_the_secret_stands_elsewhere() {
      assertError(
          server.me(IDENTITY, ADMIN, "Cookie", PROOF + "=" + SECRET), 401, "UNAUTHENTICATED");
      assertError(
          server.me(IDENTITY, ADMIN, "Authorization", "Bearer " + SECRET), 401, "UNAUTHENTICATED");
    }

    @Test
    void is_not_even_refused_when_it_is_malformed() {
      assertError(server.me(IDENTITY, "nonsense"), 401, "UNAUTHENTICATED");
    }

    @Test
    void is_refused_when_it_is_given_twice_and_noted_as_well() {
      assertError(server.me(IDENTITY, ADMIN, IDENTITY, ADMIN), 400, "BAD_REQUEST");
      assertThat(events.told()).hasSize(1);
    }

    @Test
    @DisplayName("A-20 and the next mechanism is tried")
    void leaves_it_to_the_next_mechanism() {
      try (var both =
          new GatedServer(new ProxyVerifier(IDENTITY, SECRET), GatedServer.NEXT_MECHANISM)) {
        var response = both.me(IDENTITY, ADMIN, PROOF, "nonsense");

        assertThat(RunningApi.tree(response.body()).get("mechanism").asText()).isEqualTo("local");
      }
    }

    @Test
    void is_nothing_to_note_where_nobody_is_named() {
      assertError(server.me(PROOF, SECRET), 401, "UNAUTHENTICATED");
      assertThat(events.told()).isEmpty();
    }
  }

  @Nested
  class As_it_is_configured {

    @Test
    void is_believed_of_nobody_while_there_is_no_secret() {
      try (var off = new GatedServer(new ProxyVerifier(IDENTITY, ""))) {
        assertError(off.me(IDENTITY, ADMIN), 401, "UNAUTHENTICATED");
        assertError(off.me(IDENTITY, ADMIN, PROOF, ""), 401, "UNAUTHENTICATED");
        assertError(off.me(IDENTITY, ADMIN, PROOF, SECRET), 401, "UNAUTHENTICATED");
        assertThat(events.told()).isEmpty();
      }
    }

    @Test
    void may_come_in_another_header_and_then_in_that_alone() {
      try (var other = new GatedServer(new ProxyVerifier("X-Plant-Identity", SECRET))) {
        assertMe(
            other.me("X-Plant-Identity", ADMIN, PROOF, SECRET), "jefa@planta.example", "admin");
        assertError(other.me(IDENTITY, ADMIN, PROOF, SECRET), 401, "UNAUTHENTICATED");
      }
    }

    @Test
    void comes_in_the_header_of_the_specification_unless_said_otherwise() {
      assertThat(ProxyVerifier.IDENTITY_HEADER).isEqualTo(IDENTITY);
      assertThat(ProxyVerifier.SECRET_HEADER).isEqualTo(PROOF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "X Identity", "X-Identity:", "X-Identity\r\nX-Other"})
    void has_no_header_that_no_request_can_have(String name) {
      assertThatThrownBy(() -> new ProxyVerifier(name, SECRET))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "canary secret", "canary\n", "canar\u00FD"})
    void has_no_secret_that_no_header_can_hold_and_does_not_tell_it(String secret) {
      assertThatThrownBy(() -> new ProxyVerifier(IDENTITY, secret))
          .isInstanceOf(IllegalArgumentException.class)
          .message()
          .doesNotContain("canar");
    }
  }
}
