package io.cadencia.adapter.http.access;

import static io.cadencia.adapter.http.Envelope.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A-12 the header X-Test-User")
class TestUserVerifierTest {

  private static final String ADMIN = "jefa@planta.example:admin";

  @Nested
  class In_the_development_mode {

    private static RunningApi api;

    @BeforeAll
    static void start() {
      api = RunningApi.over(new TestPlant());
    }

    @AfterAll
    static void stop() {
      api.close();
    }

    @Test
    void tells_who_asks() {
      var me = RunningApi.tree(api.getAs(ADMIN, "/api/v1/me").body());

      assertThat(me.get("email").asText()).isEqualTo("jefa@planta.example");
      assertThat(me.get("role").asText()).isEqualTo("admin");
      assertThat(me.get("mechanism").asText()).isEqualTo("dev");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "admin",
          ":admin",
          "jefa@planta.example",
          "jefa@planta.example:",
          "jefa@planta.example:root",
          "jefa@planta.example:Admin",
          "jefa:admin",
          "jefa@planta.example:admin,ana@planta.example:viewer",
          "jefa@@planta.example:admin",
          "jefa@planta.example:viewer:admin",
          "jefa @planta.example:admin",
        })
    void is_refused_in_any_other_form(String value) {
      var response = api.getAs(value, "/api/v1/me");

      assertError(response, 400, "BAD_REQUEST");
      assertThat(response.body())
          .contains("X-Test-User", "viewer, executive, engineer, admin")
          .doesNotContain("jefa");
    }

    @Test
    void is_refused_when_its_address_is_longer_than_any() {
      var address = "a".repeat(250) + "@planta.example";

      assertError(api.getAs(address + ":admin", "/api/v1/me"), 400, "BAD_REQUEST");
    }

    @Test
    void is_refused_when_it_is_given_twice() {
      var response =
          api.exchange(
              "/api/v1/me",
              request -> request.header("X-Test-User", ADMIN).header("X-Test-User", ADMIN));

      assertError(response, 400, "BAD_REQUEST");
    }

    @Test
    void is_needed_all_the_same() {
      assertError(api.exchange("/api/v1/modules", request -> {}), 401, "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded"})
    void is_not_believed_through_a_proxy_on_this_machine(String mark) {
      var response =
          api.sendAs(ADMIN, "/api/v1/modules", request -> request.header(mark, "203.0.113.7"));

      assertError(response, 401, "UNAUTHENTICATED");
    }

    @Test
    @DisplayName("A-12 and opens the readers of the contract")
    void is_not_needed_to_read_the_contract() {
      assertThat(api.exchange("/openapi.json", request -> {}).statusCode()).isNotIn(401, 403);
    }
  }

  @Nested
  class Without_the_development_mode {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/api/v1/modules",
          "/api/v1/me",
          "/api/v1/modules?dev=true",
          "/api/v1/me?X-Test-User=jefa@planta.example:admin",
        })
    void is_ignored_and_no_request_can_switch_the_mode_on(String path) {
      try (var api = RunningApi.over(new TestPlant(), AccessSettings.STANDARD)) {
        var response =
            api.sendAs(
                ADMIN,
                path,
                request ->
                    request
                        .header("X-Dev", "true")
                        .header("X-Cadencia-Dev", "1")
                        .header("Cookie", "dev=true; cadencia_session=dev"));

        assertError(response, 401, "UNAUTHENTICATED");
      }
    }

    @Test
    void is_not_even_refused_when_it_is_malformed() {
      try (var api = RunningApi.over(new TestPlant(), AccessSettings.STANDARD)) {
        assertError(api.getAs("nonsense", "/api/v1/modules"), 401, "UNAUTHENTICATED");
      }
    }
  }

  @Nested
  class By_where_it_comes_from {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1", "[::1]", "0:0:0:0:0:0:0:1"})
    void is_believed_from_this_machine(String address) {
      assertThat(new TestUserVerifier().verify(requestFrom(address))).isPresent();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
        strings = {"192.168.1.20", "10.0.0.7", "100.64.0.9", "203.0.113.7", "fe80::1", "0.0.0.0"})
    void is_ignored_from_anywhere_else(@Nullable String address) {
      assertThat(new TestUserVerifier().verify(requestFrom(address))).isEmpty();
    }

    /** The server listens on this machine alone, so a peer elsewhere has to be made up. */
    private static Context requestFrom(@Nullable String address) {
      var request =
          (HttpServletRequest)
              answering(
                  HttpServletRequest.class,
                  method ->
                      switch (method) {
                        case "getRemoteAddr" -> address;
                        case "getHeaders" -> Collections.enumeration(List.of(ADMIN));
                        default -> null;
                      });
      return (Context) answering(Context.class, method -> method.equals("req") ? request : null);
    }

    private static Object answering(Class<?> type, Answers answers) {
      return Proxy.newProxyInstance(
          type.getClassLoader(),
          new Class<?>[] {type},
          (proxy, method, arguments) -> answers.to(method.getName()));
    }

    private interface Answers {
      @Nullable Object to(String method);
    }
  }
}
