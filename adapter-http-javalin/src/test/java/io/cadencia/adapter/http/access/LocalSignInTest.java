package io.cadencia.adapter.http.access;

import static io.cadencia.adapter.http.Envelope.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cadencia.adapter.http.OfferedProvider;
import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestAccess;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.domain.access.AccessPolicy;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.SessionLifetime;
import io.cadencia.domain.access.SetupCode;
import java.net.InetAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A-34 A-59a signing in with a name and a password, over HTTP")
class LocalSignInTest {

  private static final String LOG_IN = "/api/v1/auth/local/login";
  private static final String SET_UP = "/api/v1/auth/local/setup";
  private static final String WAYS = "/api/v1/auth/ways";
  private static final String ME = "/api/v1/me";
  private static final String RIGHT = "caballo correcto grapa";
  private static final String WRONG = "caballo falso grapa";

  private final TestPlant plant = new TestPlant();
  private final TestAccess access = plant.access;
  private final SetupCode code = SetupCode.draw(new Random(3));
  private RunningApi api = over(settings());

  private AccessSettings settings() {
    var sessions =
        new StoredSessions(
            access.sessions,
            SessionLifetime.STANDARD,
            access.clock(),
            new SecretSupplier(new Random(5)));
    return new AccessSettings(false, AccessPolicy.STANDARD, sessions, SignInCodes.NONE)
        .withPeers(new PeerAddress(Set.of(InetAddress.getLoopbackAddress())));
  }

  private RunningApi over(AccessSettings settings) {
    access.setupCode = code;
    return RunningApi.over(plant, settings);
  }

  @BeforeEach
  void set_a_password() {
    access.account("ana", RIGHT, Role.ENGINEER);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private static String credentials(String user, String password) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("username", user)
        .put("password", password)
        .toString();
  }

  private HttpResponse<String> post(String path, String body, Consumer<HttpRequest.Builder> more) {
    return api.exchange(
        path,
        more.andThen(
            request ->
                request
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))));
  }

  private HttpResponse<String> logIn(String user, String password) {
    return post(LOG_IN, credentials(user, password), request -> {});
  }

  private HttpResponse<String> logInFrom(String peer, String user, String password) {
    return post(
        LOG_IN, credentials(user, password), request -> request.header("X-Forwarded-For", peer));
  }

  private static String cookie(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  private HttpResponse<String> get(String path, String cookie) {
    return api.exchange(path, request -> request.header("Cookie", cookie));
  }

  private HttpResponse<String> writeAs(String cookie, String path) {
    var csrf = RunningApi.tree(get(ME, cookie).body()).path("csrf_token").asText();
    return api.exchange(
        path,
        request ->
            request
                .header("Cookie", cookie)
                .header("X-CSRF-Token", csrf)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.noBody()));
  }

  /** What an attacker can compare, without what differs between any two answers. */
  private static Map<String, Object> comparable(HttpResponse<String> response) {
    var seen = new TreeMap<String, Object>(response.headers().map());
    seen.keySet().removeIf(name -> name.equalsIgnoreCase("Date"));
    seen.put("status", response.statusCode());
    seen.put("body", response.body());
    return seen;
  }

  @Nested
  class The_right_password {

    @Test
    @DisplayName("A-24 gives a session, and what its writes have to name")
    void gives_a_session_and_what_its_writes_have_to_name() {
      var response = logIn("ana", RIGHT);

      assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
          .matches("cadencia_session=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict");
      assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
      var told = RunningApi.tree(response.body());
      assertThat(told).isEqualTo(RunningApi.tree(get(ME, cookie(response)).body()));
      assertThat(told.get("email").asText()).isEqualTo("ana");
      assertThat(told.get("role").asText()).isEqualTo("engineer");
      assertThat(told.get("mechanism").asText()).isEqualTo("local");
      assertThat(access.signedIn).hasSize(1);
      assertThat(access.signedIn.get(0).peer()).isEqualTo("127.0.0.1");
    }

    @Test
    void gives_a_cookie_for_tls_alone_where_it_came_by_it() {
      var response =
          post(
              LOG_IN,
              credentials("ana", RIGHT),
              request -> request.header("X-Forwarded-Proto", "https"));

      assertThat(response.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
    }

    @Test
    void never_takes_a_token_that_came_along_and_leaves_earlier_sessions_alive() {
      var first = cookie(logIn("ana", RIGHT));
      var planted = "cadencia_session=" + "a".repeat(43);

      var second =
          cookie(
              post(
                  LOG_IN, credentials("ana", RIGHT), request -> request.header("Cookie", planted)));
      var third =
          cookie(
              post(LOG_IN, credentials("ana", RIGHT), request -> request.header("Cookie", first)));

      assertThat(Set.of(first, second, third, planted)).hasSize(4);
      assertThat(get(ME, planted).statusCode()).isEqualTo(401);
      assertThat(get(ME, first).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("B-08 is good in the body alone, and a session in its cookie alone")
    void is_good_in_the_body_alone() {
      var query = "?username=ana&password=" + RIGHT.replace(" ", "%20");
      var response = post(LOG_IN + query, credentials("ana", WRONG), request -> {});
      assertError(response, 422, "VALIDATION_FAILED");
      assertThat(response.body()).doesNotContain("caballo");
      var token = cookie(logIn("ana", RIGHT)).split("=", 2)[1];

      for (var place : new String[] {"token", "access_token", "cadencia_session"}) {
        assertError(api.exchange(ME + "?" + place + "=" + token, it -> {}), 401, "UNAUTHENTICATED");
      }
      assertError(
          api.exchange(ME, it -> it.header("Authorization", "Bearer " + token)),
          401,
          "UNAUTHENTICATED");
    }

    @Test
    @DisplayName("B-04 ends after half an hour without use, and after twelve hours with it")
    void ends_by_the_clock() {
      var idle = cookie(logIn("ana", RIGHT));
      access.pass(Duration.ofMinutes(30));
      assertThat(get(ME, idle).statusCode()).isEqualTo(401);

      var used = cookie(logIn("ana", RIGHT));
      for (int i = 0; i < 35; i++) {
        access.pass(Duration.ofMinutes(20));
        assertThat(get(ME, used).statusCode()).isEqualTo(200);
      }
      access.pass(Duration.ofMinutes(20));
      assertThat(get(ME, used).statusCode()).isEqualTo(401);
    }

    @Test
    void is_worth_nothing_any_more_when_another_is_set() {
      var before = cookie(logIn("ana", RIGHT));

      access.account("ana", "otra contraseña larga", Role.EXECUTIVE);

      assertThat(get(ME, before).statusCode()).isEqualTo(401);
      assertThat(logIn("ana", RIGHT).statusCode()).isEqualTo(401);
      assertThat(logIn("ana", "otra contrasen\u0303a larga").body()).contains("executive");
    }
  }

  @Nested
  class A_wrong_one {

    @Test
    void is_answered_as_a_name_that_nobody_has() {
      var wrong = logIn("ana", WRONG);
      var unknown = logInFrom("192.0.2.7", "nadie", WRONG);
      var strange = logInFrom("192.0.2.8", "' OR 1=1 --\n", "");

      assertError(wrong, 401, "UNAUTHENTICATED");
      assertThat(comparable(unknown)).isEqualTo(comparable(wrong));
      assertThat(comparable(strange)).isEqualTo(comparable(wrong));
      assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(wrong.body()).doesNotContain("ana\"", "caballo");
      assertThat(access.hasher.comparisons).hasValue(3);
      assertThat(access.signedIn).isEmpty();
    }

    @Test
    void is_told_in_the_language_of_the_caller() {
      var answer =
          post(
              LOG_IN,
              credentials("ana", WRONG),
              request -> request.header("Accept-Language", "es-CO"));

      assertThat(answer.body()).contains("El usuario o la contraseña");
    }

    @Test
    @DisplayName("B-05 A-74 the sixth attempt is 429 with the time to wait, whatever the password")
    void the_sixth_attempt_is_429() {
      for (int i = 0; i < 5; i++) {
        assertError(logIn("ana", WRONG), 401, "UNAUTHENTICATED");
      }

      var sixth = logIn("ana", RIGHT);
      assertError(sixth, 429, "RATE_LIMITED");
      assertThat(sixth.headers().firstValue("Retry-After")).hasValue("900");
      assertThat(comparable(logIn("nadie", WRONG))).isEqualTo(comparable(sixth));
      assertThat(logInFrom("192.0.2.7", "ana", RIGHT).statusCode()).isEqualTo(200);

      access.pass(Duration.ofMinutes(15));
      assertThat(logIn("ana", RIGHT).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("B-05 guesses from many addresses meet the limit of the name")
    void guesses_from_many_addresses_meet_the_limit_of_the_name() {
      for (int i = 0; i < 20; i++) {
        assertError(logInFrom("198.51.100." + i, "ana", WRONG), 401, "UNAUTHENTICATED");
      }

      assertError(logInFrom("203.0.113.1", "ana", RIGHT), 429, "RATE_LIMITED");
    }

    @Test
    @DisplayName("B-05 whoever has a network of IPv6 has one address")
    void addresses_of_one_network_are_one() {
      for (int i = 0; i < 5; i++) {
        logInFrom("2001:db8::" + i, "ana", WRONG);
      }

      assertError(logInFrom("2001:db8::ffff", "ana", RIGHT), 429, "RATE_LIMITED");
    }
  }

  @Nested
  class A_body {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "secreto",
          "\"secreto\"",
          "[\"secreto\"]",
          "{\"username\": \"ana\", \"password\": \"secreto",
          "{\"username\": \"ana\", \"password\": 1234567890}",
          "{\"username\": \"ana\"}",
          "{\"username\": null, \"password\": \"secreto\"}",
          "{\"username\": \"ana\", \"secreto\": \"secreto\"}",
          "{\"username\": \"ana\", \"password\": \"secreto\", \"secreto\": 1}",
          "{\"password\": \"secreto\", \"password\": \"secreto\", \"username\": \"ana\"}",
          "{\"username\": {\"secreto\": 1}, \"password\": \"secreto\"}"
        })
    void that_cannot_be_taken_is_refused_without_a_word_of_it(String body) {
      var response = post(LOG_IN, body, request -> {});

      assertThat(response.statusCode()).isIn(400, 422);
      assertThat(response.body()).doesNotContain("secreto", "1234567890");
      assertThat(access.hasher.comparisons).hasValue(0);
    }

    @Test
    void of_another_type_is_415_and_a_huge_one_413() {
      var form =
          api.exchange(
              LOG_IN,
              request ->
                  request
                      .header("Content-Type", "application/x-www-form-urlencoded")
                      .POST(BodyPublishers.ofString("username=ana&password=" + RIGHT)));
      assertError(form, 415, "UNSUPPORTED_MEDIA_TYPE");

      var huge = credentials("ana", "x".repeat(1 << 20));
      var head =
          RunningApi.head(
              "POST " + LOG_IN + " HTTP/1.1",
              "Host: localhost",
              "Content-Type: application/json",
              "Content-Length: " + huge.length(),
              "Connection: close");
      assertThat(api.raw(head)).startsWith("HTTP/1.1 413");
    }

    @Test
    void with_a_long_password_or_strange_letters_is_tried_as_any_other() {
      assertThat(logIn("ana", "x".repeat(10_000)).statusCode()).isEqualTo(401);
      assertThat(logIn("a".repeat(10_000), RIGHT).statusCode()).isEqualTo(401);
      assertThat(logIn("ana", "\u0000\ud800\u202e").statusCode()).isEqualTo(401);
    }
  }

  @Nested
  @DisplayName("A-36 a page of another site")
  class A_page_of_another_site {

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost:1"})
    void cannot_sign_a_browser_in(String origin) {
      var response =
          post(LOG_IN, credentials("ana", RIGHT), request -> request.header("Origin", origin));

      assertError(response, 403, "CSRF_REJECTED");
      assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
      assertError(
          post(LOG_IN, credentials("ana", RIGHT), it -> it.header("Sec-Fetch-Site", "cross-site")),
          403,
          "CSRF_REJECTED");
      assertThat(access.hasher.comparisons).hasValue(0);
    }

    @Test
    void is_not_our_own() {
      var own = "http://127.0.0.1:" + api.port();

      assertThat(
              post(
                      LOG_IN,
                      credentials("ana", RIGHT),
                      it -> it.header("Origin", own).header("Sec-Fetch-Site", "same-origin"))
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Nested
  class Signing_out {

    @Test
    @DisplayName("A-59b ends the one session, and a second time is 401")
    void ends_the_one_session() {
      var one = cookie(logIn("ana", RIGHT));
      var other = cookie(logIn("ana", RIGHT));

      assertThat(writeAs(one, "/api/v1/auth/local/logout").statusCode()).isEqualTo(204);

      assertThat(get(ME, one).statusCode()).isEqualTo(401);
      assertThat(get(ME, other).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("B-04 everywhere ends all sessions of the caller and of nobody else")
    void everywhere_ends_all_sessions_of_the_caller() {
      access.account("luz", RIGHT, Role.VIEWER);
      var one = cookie(logIn("ana", RIGHT));
      var other = cookie(logIn("ana", RIGHT));
      var luz = cookie(logIn("luz", RIGHT));

      var response = writeAs(one, "/api/v1/auth/sign-out-everywhere");

      assertThat(response.statusCode()).isEqualTo(204);
      assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
          .startsWith("cadencia_session=;");
      assertThat(get(ME, one).statusCode()).isEqualTo(401);
      assertThat(get(ME, other).statusCode()).isEqualTo(401);
      assertThat(get(ME, luz).statusCode()).isEqualTo(200);
      assertThat(writeAs(luz, "/api/v1/auth/sign-out-everywhere").statusCode()).isEqualTo(204);
    }

    @Test
    void everywhere_needs_the_token_of_the_session() {
      var cookie = cookie(logIn("ana", RIGHT));

      assertError(
          api.exchange(
              "/api/v1/auth/sign-out-everywhere",
              it ->
                  it.header("Cookie", cookie)
                      .header("Sec-Fetch-Site", "same-origin")
                      .POST(BodyPublishers.noBody())),
          403,
          "CSRF_REJECTED");
      assertThat(get(ME, cookie).statusCode()).isEqualTo(200);
    }
  }

  @Nested
  @DisplayName("B-06 the first account")
  class The_first_account {

    private final TestPlant fresh = new TestPlant();

    @BeforeEach
    void start_without_accounts() {
      api.close();
      fresh.access.setupCode = code;
      api = RunningApi.over(fresh, settings());
    }

    private HttpResponse<String> setUp(String given, String user, String password) {
      var body =
          JsonNodeFactory.instance
              .objectNode()
              .put("code", given)
              .put("username", user)
              .put("password", password);
      return post(SET_UP, body.toString(), request -> {});
    }

    private String ways() {
      return api.exchange(WAYS, request -> {}).body();
    }

    @Test
    void is_made_once_by_the_code_of_the_console() {
      assertThat(ways()).isEqualTo("{\"local\":false,\"setup\":true,\"oidc\":null}");

      var made = setUp(code.shown(), "Jefa", RIGHT);

      assertThat(get(ME, cookie(made)).body()).contains("\"jefa\"", "\"admin\"", "\"local\"");
      assertThat(ways()).isEqualTo("{\"local\":true,\"setup\":false,\"oidc\":null}");
      assertError(setUp(code.shown(), "otra", RIGHT), 409, "CONFLICT");
      assertThat(logIn("jefa", RIGHT).statusCode()).isEqualTo(200);
    }

    @Test
    void is_not_made_by_another_code_and_not_tried_often() {
      for (int i = 0; i < 5; i++) {
        assertError(setUp("0".repeat(20), "jefa", RIGHT), 401, "UNAUTHENTICATED");
      }

      assertError(setUp(code.shown(), "jefa", RIGHT), 429, "RATE_LIMITED");
    }

    @Test
    void needs_a_name_and_a_password_that_can_be_taken_and_tells_neither_back() {
      var name = setUp(code.shown(), "jefa@planta.example", RIGHT);
      var password = setUp(code.shown(), "jefa", "corta");

      assertError(name, 400, "BAD_REQUEST");
      assertError(password, 400, "BAD_REQUEST");
      assertThat(name.body() + password.body())
          .doesNotContain("jefa@", "corta", code.shown(), "caballo");
    }

    @Test
    void is_not_made_from_another_site() {
      var body =
          "{\"code\":\"%s\",\"username\":\"jefa\",\"password\":\"%s\"}"
              .formatted(code.shown(), RIGHT);

      assertError(
          post(SET_UP, body, it -> it.header("Origin", "https://evil.example")),
          403,
          "CSRF_REJECTED");
      assertThat(ways()).contains("\"setup\":true");
    }
  }

  @Test
  void the_ways_in_name_a_provider_that_the_page_offers() {
    api.close();
    api = over(settings().withOidc(OfferedProvider.named("Planta")));

    assertThat(api.exchange(WAYS, request -> {}).body())
        .isEqualTo(
            "{\"local\":true,\"setup\":false,"
                + "\"oidc\":{\"name\":\"Planta\",\"address\":\"/api/v1/auth/oidc/login\"}}");
  }
}
