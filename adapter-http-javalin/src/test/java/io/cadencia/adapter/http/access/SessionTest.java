package io.cadencia.adapter.http.access;

import static io.cadencia.adapter.http.Envelope.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.domain.access.AccessPolicy;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser can do that opened the link of the development mode. */
class SessionTest {

  private static final Identity DEMO =
      new Identity(new ActorId("demo@planta.example"), Role.ENGINEER, Mechanism.DEV);
  private static final String LOG_OUT = "/api/v1/auth/local/logout";

  private static final SecretSupplier SECRETS = new SecretSupplier(new Random(43));
  private static final OneUseCode CODES = new OneUseCode(SECRETS, DEMO);
  private static final Sessions SESSIONS =
      new InMemorySessions(Clock.fixed(TestPlant.NOON, ZoneOffset.UTC), SECRETS);

  private static RunningApi api;

  @BeforeAll
  static void start() {
    var access = new AccessSettings(true, AccessPolicy.STANDARD, SESSIONS, CODES);
    api = RunningApi.over(new TestPlant(), access);
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private HttpResponse<String> openPage(String query) {
    return api.exchange("/" + query, request -> {});
  }

  /** Returns the cookie as the browser sends it back. */
  private String signIn() {
    var cookie = openPage("?code=" + CODES.current()).headers().firstValue("Set-Cookie");
    return cookie.orElseThrow().split(";", 2)[0];
  }

  private HttpResponse<String> get(String path, String cookie) {
    return api.exchange(path, request -> request.header("Cookie", cookie));
  }

  @Nested
  class Signing_in {

    @Test
    void gives_a_cookie_that_no_script_reads_and_takes_the_code_out_of_the_address() {
      var response = openPage("?code=" + CODES.current());

      assertThat(response.statusCode()).isEqualTo(303);
      assertThat(response.headers().firstValue("Location")).hasValue("/");
      assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
          .matches("cadencia_session=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict");
    }

    @Test
    @DisplayName("A-59c /me tells who one is taken for, and what a write has to name")
    void makes_the_browser_known_as_an_engineer_by_the_development_mode() {
      var me = RunningApi.tree(get("/api/v1/me", signIn()).body());

      assertThat(me.fieldNames())
          .toIterable()
          .containsExactly("email", "role", "mechanism", "permissions", "csrf_token");
      assertThat(me.get("email").asText()).isEqualTo("demo@planta.example");
      assertThat(me.get("role").asText()).isEqualTo("engineer");
      assertThat(me.get("mechanism").asText()).isEqualTo("dev");
      assertThat(me.get("csrf_token").asText()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void works_once_for_each_code() {
      var code = CODES.current();
      openPage("?code=" + code);

      var again = openPage("?code=" + code);

      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(again.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(again.body()).contains("<cadencia-board>");
      assertThat(openPage("?code=" + CODES.current()).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?code=", "?code=wrong", "?code=%00", "?code=a&code=b", "?other=1", ""})
    void with_any_other_word_shows_the_page_and_nothing_else(String query) {
      var response = openPage(query);

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(response.body()).contains("<cadencia-board>");
    }

    @Test
    void is_possible_by_opening_the_page_alone() {
      var asked =
          api.exchange(
              "/?code=" + CODES.current(),
              request -> request.method("HEAD", BodyPublishers.noBody()));

      assertThat(asked.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(
              api.exchange("/ui/main.js?code=" + CODES.current(), request -> {})
                  .headers()
                  .firstValue("Set-Cookie"))
          .isEmpty();
      assertThat(openPage("?code=" + CODES.current()).statusCode()).isEqualTo(303);
    }

    @Test
    void never_takes_a_token_that_the_browser_brought_along() {
      var planted = "cadencia_session=" + "a".repeat(43);

      var response =
          api.exchange("/?code=" + CODES.current(), request -> request.header("Cookie", planted));

      assertThat(response.headers().firstValue("Set-Cookie").orElseThrow()).doesNotContain(planted);
      assertError(get("/api/v1/me", planted), 401, "UNAUTHENTICATED");
    }

    @Test
    void leaves_everybody_without_the_cookie_unknown() {
      signIn();

      assertError(api.exchange("/api/v1/me", request -> {}), 401, "UNAUTHENTICATED");
      assertError(get("/api/v1/me", "cadencia_session="), 401, "UNAUTHENTICATED");
      assertError(
          api.exchange("/static/frames/latest/cam1.jpg", request -> {}), 401, "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 21, 42})
    @DisplayName("B-02 a cookie that somebody changed is 401")
    void does_not_help_a_cookie_that_was_tampered_with(int at) {
      var cookie = signIn();
      var tampered = new StringBuilder(cookie);
      int place = "cadencia_session=".length() + at;
      tampered.setCharAt(place, cookie.charAt(place) == 'Q' ? 'g' : 'Q');

      assertError(get("/api/v1/me", tampered.toString()), 401, "UNAUTHENTICATED");
      assertError(get("/api/v1/me", cookie + "A"), 401, "UNAUTHENTICATED");
      assertError(
          get("/api/v1/me", cookie.substring(0, cookie.length() - 1)), 401, "UNAUTHENTICATED");
      assertThat(get("/api/v1/me", cookie).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("A-24 under TLS the cookie is Secure")
    void gives_a_cookie_that_never_goes_without_tls_where_it_came_by_it() {
      var response =
          api.exchange(
              "/?code=" + CODES.current(), request -> request.header("X-Forwarded-Proto", "https"));

      assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
          .matches("cadencia_session=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Strict");
    }

    @Test
    void does_not_help_a_request_with_two_cookies() {
      var cookie = signIn();

      assertError(get("/api/v1/me", cookie + "; cadencia_session=other"), 401, "UNAUTHENTICATED");
    }
  }

  @Nested
  @DisplayName("A-36 a write by cookie")
  class Writing {

    private String cookie;
    private String token;

    @BeforeEach
    void begin() {
      cookie = signIn();
      token = RunningApi.tree(get("/api/v1/me", cookie).body()).get("csrf_token").asText();
    }

    private HttpResponse<String> write(Consumer<HttpRequest.Builder> marks) {
      return api.exchange(
          LOG_OUT,
          marks.andThen(request -> request.header("Cookie", cookie).POST(BodyPublishers.noBody())));
    }

    private String own() {
      return "http://127.0.0.1:" + api.port();
    }

    private void assertStillSignedIn() {
      assertThat(get("/api/v1/me", cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void passes_with_the_token_and_the_marks_of_our_page() {
      var response =
          write(
              request ->
                  request
                      .header("X-CSRF-Token", token)
                      .header("Origin", own())
                      .header("Sec-Fetch-Site", "same-origin"));

      assertThat(response.statusCode()).isEqualTo(204);
    }

    @Test
    void passes_with_either_mark_since_not_every_browser_sends_both() {
      assertThat(write(r -> r.header("X-CSRF-Token", token).header("Origin", own())).statusCode())
          .isEqualTo(204);
      begin();
      assertThat(
              write(r -> r.header("X-CSRF-Token", token).header("Sec-Fetch-Site", "same-origin"))
                  .statusCode())
          .isEqualTo(204);
    }

    @Test
    void is_refused_without_the_token() {
      var response = write(r -> r.header("Origin", own()).header("Sec-Fetch-Site", "same-origin"));

      assertError(response, 403, "CSRF_REJECTED");
      assertThat(response.body()).doesNotContain(token);
      assertStillSignedIn();
    }

    @Test
    void is_refused_with_the_token_of_another_session() {
      var other = RunningApi.tree(get("/api/v1/me", signIn()).body()).get("csrf_token").asText();

      assertError(
          write(r -> r.header("X-CSRF-Token", other).header("Origin", own())),
          403,
          "CSRF_REJECTED");
      assertStillSignedIn();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://evil.example",
          "null",
          "http://127.0.0.1",
          "http://127.0.0.1:1",
          "http://localhost:5000",
          ""
        })
    void is_refused_from_a_page_of_another_origin(String origin) {
      assertError(
          write(r -> r.header("X-CSRF-Token", token).header("Origin", origin)),
          403,
          "CSRF_REJECTED");
      assertStillSignedIn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void is_refused_when_the_browser_says_that_it_comes_from_elsewhere(String site) {
      assertError(
          write(
              r ->
                  r.header("X-CSRF-Token", token)
                      .header("Origin", own())
                      .header("Sec-Fetch-Site", site)),
          403,
          "CSRF_REJECTED");
      assertStillSignedIn();
    }

    @Test
    void is_refused_when_nothing_tells_where_it_comes_from() {
      assertError(write(r -> r.header("X-CSRF-Token", token)), 403, "CSRF_REJECTED");
      assertStillSignedIn();
    }

    @Test
    void is_not_asked_for_anything_when_the_caller_is_named_by_a_header() {
      var response =
          api.sendAs(
              RunningApi.ENGINEER,
              LOG_OUT,
              request ->
                  request.header("Origin", "https://evil.example").POST(BodyPublishers.noBody()));

      assertThat(response.statusCode()).isEqualTo(204);
    }
  }

  @Nested
  @DisplayName("A-59b signing out")
  class Signing_out {

    private HttpResponse<String> logOut(String cookie) {
      var csrf =
          SESSIONS.find(cookie.split("=", 2)[1]).map(Session::csrfToken).orElse("none any more");
      return api.exchange(
          LOG_OUT,
          request ->
              request
                  .header("Cookie", cookie)
                  .header("X-CSRF-Token", csrf)
                  .header("Sec-Fetch-Site", "same-origin")
                  .POST(BodyPublishers.noBody()));
    }

    @Test
    void clears_the_cookie_and_kills_the_session() {
      var cookie = signIn();

      var response = logOut(cookie);

      assertThat(response.statusCode()).isEqualTo(204);
      assertThat(response.body()).isEmpty();
      assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
          .startsWith("cadencia_session=;")
          .contains("Path=/", "Expires=Thu, 01 Jan 1970", "HttpOnly", "SameSite=Strict");
      assertError(get("/api/v1/me", cookie), 401, "UNAUTHENTICATED");
    }

    @Test
    void leaves_the_other_sessions_alone() {
      var one = signIn();
      var other = signIn();

      logOut(one);

      assertThat(get("/api/v1/me", other).statusCode()).isEqualTo(200);
    }

    @Test
    void twice_is_401_since_nobody_is_known_any_more() {
      var cookie = signIn();
      logOut(cookie);

      assertError(logOut(cookie), 401, "UNAUTHENTICATED");
    }

    @Test
    @DisplayName("A-28 a locked viewer may still sign out")
    void works_for_a_locked_viewer() {
      var viewer = new Identity(new ActorId("nueva@planta.example"), Role.VIEWER, Mechanism.DEV);
      var cookie = "cadencia_session=" + SESSIONS.begin(viewer);
      assertError(get("/api/v1/modules", cookie), 403, "ROLE_LOCKED");
      assertThat(get("/api/v1/me", cookie).statusCode()).isEqualTo(200);

      assertThat(logOut(cookie).statusCode()).isEqualTo(204);
    }

    @Test
    void is_204_for_a_caller_named_by_a_header_who_has_no_session() {
      var response =
          api.sendAs(
              RunningApi.ENGINEER, LOG_OUT, request -> request.POST(BodyPublishers.noBody()));

      assertThat(response.statusCode()).isEqualTo(204);
    }
  }
}
