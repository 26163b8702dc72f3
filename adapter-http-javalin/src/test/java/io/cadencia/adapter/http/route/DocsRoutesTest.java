package io.cadencia.adapter.http.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.InMemorySessions;
import io.cadencia.adapter.http.access.SecretSupplier;
import io.cadencia.adapter.http.access.Sessions;
import io.cadencia.adapter.http.access.SignInCodes;
import io.cadencia.adapter.http.contract.Contract;
import io.cadencia.domain.access.AccessPolicy;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A-76 the contract and its readers")
class DocsRoutesTest {

  private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

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
  void the_contract_is_served_as_it_was_reviewed() {
    assertThat(api.json("/openapi.json")).isEqualTo(Contract.served().document());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi.json", "/docs", "/redoc"})
  void who_holds_it_is_told_that_nothing_has_changed(String path) {
    var etag = api.get(path).headers().firstValue("ETag").orElseThrow();

    assertThat(api.get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/redoc"})
  void everything_a_page_loads_is_served_from_here(String page) {
    var loaded = LOADED.matcher(api.get(page).body()).results().map(found -> found.group(1));

    assertThat(loaded.toList())
        .hasSizeGreaterThan(2)
        .allSatisfy(
            file -> {
              assertThat(file).startsWith("/");
              assertThat(api.get(file).statusCode()).as(file).isEqualTo(200);
            });
  }

  @Test
  void only_redoc_may_write_styles_into_its_page() {
    assertThat(policy("/redoc"))
        .contains("default-src 'self'", "style-src 'self' 'unsafe-inline'", "worker-src blob:")
        .doesNotContain("script-src", "unsafe-eval");
    assertThat(policy("/docs")).doesNotContain("unsafe", "blob:");
    assertThat(policy("/openapi.json")).doesNotContain("unsafe", "blob:");
  }

  private static String policy(String path) {
    return api.get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
  }

  @Test
  void in_the_development_mode_nobody_need_be_known() {
    for (var path : List.of("/openapi.json", "/docs", "/redoc")) {
      assertThat(api.exchange(path, request -> {}).statusCode()).as(path).isEqualTo(200);
    }
  }

  /** Without the development mode only a session says who asks. */
  @Nested
  class In_production {

    private final Sessions sessions =
        new InMemorySessions(
            Clock.fixed(TestPlant.NOON, ZoneOffset.UTC), new SecretSupplier(new SecureRandom()));
    private final RunningApi production =
        RunningApi.over(
            new TestPlant(),
            new AccessSettings(false, AccessPolicy.STANDARD, sessions, SignInCodes.NONE));

    @AfterEach
    void stop() {
      production.close();
    }

    private int statusFor(Role role, String path) {
      var identity = new Identity(new ActorId("jefa@planta.example"), role, Mechanism.LOCAL);
      var cookie = "cadencia_session=" + sessions.begin(identity);
      return production.exchange(path, request -> request.header("Cookie", cookie)).statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/docs", "/redoc"})
    void only_an_administrator_reads_them(String path) {
      assertThat(statusFor(Role.ADMIN, path)).isEqualTo(200);
      assertThat(statusFor(Role.ENGINEER, path)).isEqualTo(403);
      assertThat(production.exchange(path, request -> {}).statusCode()).isEqualTo(401);
    }
  }
}
