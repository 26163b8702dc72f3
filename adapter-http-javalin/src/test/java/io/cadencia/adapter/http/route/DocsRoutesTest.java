package io.cadencia.adapter.http.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.Gate;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.access.TestUserVerifier;
import io.cadencia.adapter.http.contract.Contract;
import io.cadencia.adapter.http.contract.WatchedClient;
import io.cadencia.adapter.http.edge.ErrorMapping;
import io.cadencia.adapter.http.edge.Languages;
import io.cadencia.adapter.http.edge.RequestIds;
import io.cadencia.adapter.http.error.FailureTranslation;
import io.cadencia.adapter.http.error.Language;
import io.cadencia.adapter.http.json.JsonFormat;
import io.javalin.Javalin;
import io.javalin.json.JavalinJackson;
import java.net.URI;
import java.net.http.HttpRequest;
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

  /** The routes behind a gate that is not in the development mode, and believes the header. */
  @Nested
  class In_production {

    private final WatchedClient client = new WatchedClient();
    private final Javalin server =
        Javalin.create(
                config -> {
                  config.jsonMapper(new JavalinJackson(JsonFormat.mapper(), false));
                  config.routes.before(ctx -> ctx.header(RequestIds.HEADER, "01FRESH"));
                  new ErrorMapping(FailureTranslation.none(), new Languages(Language.EN))
                      .register(config);
                  var gate = new Gate(List.of(new TestUserVerifier()), AccessSettings.STANDARD);
                  new DocsRoutes().register(new Routing(config.routes, gate));
                })
            .start("127.0.0.1", 0);

    @AfterEach
    void stop() {
      server.stop();
    }

    private HttpRequest.Builder asking(String path) {
      return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/docs", "/redoc"})
    void only_an_administrator_reads_them(String path) {
      var admin = asking(path).header("X-Test-User", "jefa@planta.example:admin").build();
      var engineer = asking(path).header("X-Test-User", RunningApi.ENGINEER).build();
      var nobody = asking(path).build();

      assertThat(client.send(admin).statusCode()).isEqualTo(200);
      assertThat(client.send(engineer).statusCode()).isEqualTo(403);
      assertThat(client.send(nobody).statusCode()).isEqualTo(401);
    }
  }
}
