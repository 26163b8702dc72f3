package io.cadencia.adapter.http.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.http.RunningApi;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A-75: pages of other origins")
class CorsTest {

  private static final String SITE = "https://lbzfai.com";

  /** Two servers: as it is delivered, and with both kinds of tailnet. */
  private static RunningApi usual;

  private static RunningApi open;

  @BeforeAll
  static void start() {
    usual = RunningApi.with(settings -> settings);
    var cors = new CorsSettings(List.of("http://localhost:3000"), "tail1234.ts.net", true);
    open = RunningApi.with(settings -> settings.withEdge(settings.edge().withCors(cors)));
  }

  @AfterAll
  static void stop() {
    usual.close();
    open.close();
  }

  private static HttpHeaders from(RunningApi api, String origin) {
    return api.get("/api/v1/modules", "Origin", origin).headers();
  }

  private static void assertTrusted(HttpHeaders headers, String origin) {
    assertThat(headers.firstValue("Access-Control-Allow-Origin")).hasValue(origin);
    assertThat(headers.firstValue("Access-Control-Expose-Headers"))
        .hasValueSatisfying(
            exposed -> assertThat(exposed).contains("X-Request-Id", "ETag", "Retry-After"));
    assertVaries(headers);
  }

  private static void assertVaries(HttpHeaders headers) {
    assertThat(String.join(",", headers.allValues("Vary"))).contains("Origin");
  }

  @Test
  void the_site_of_the_plant_is_echoed_exactly() {
    var headers = from(usual, SITE);

    assertTrusted(headers, SITE);
    assertThat(headers.firstValue("Access-Control-Allow-Credentials")).hasValue("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://lbzfai.com",
        "https://lbzfai.com.evil.example",
        "https://lbzfai.com:8443",
        "https://www.lbzfai.com",
        "https://box.tail1234.ts.net",
        "null",
        "*"
      })
  void others_get_no_such_header_and_still_vary(String origin) {
    var headers = from(usual, origin);

    assertThat(headers.map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    assertVaries(headers);
  }

  @Test
  void an_answer_without_an_origin_varies_too() {
    assertVaries(usual.get("/api/v1/modules").headers());
  }

  @Test
  void the_own_tailnet_is_trusted_with_credentials() {
    var headers = from(open, "https://box.tail1234.ts.net");

    assertTrusted(headers, "https://box.tail1234.ts.net");
    assertThat(headers.firstValue("Access-Control-Allow-Credentials")).hasValue("true");
  }

  @Test
  void any_other_tailnet_is_let_in_without_them_and_only_where_that_was_asked_for() {
    var headers = from(open, "https://box.tail9999.ts.net");

    assertTrusted(headers, "https://box.tail9999.ts.net");
    assertThat(headers.firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://box.tail1234.ts.net",
        "https://box.tail1234.ts.net.evil.example",
        "https://evil.example/.ts.net",
        "https://boxtail1234.tsxnet"
      })
  void what_only_looks_like_a_tailnet_is_not_one(String origin) {
    assertThat(from(open, origin).firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  private static HttpResponse<String> preflight(String origin) {
    return usual.exchange(
        "/api/v1/cycles/1/override",
        request ->
            request
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST"));
  }

  @Test
  void a_preflight_is_answered_before_anybody_is_known() {
    var response = preflight(SITE);

    assertThat(response.statusCode()).isEqualTo(204);
    assertTrusted(response.headers(), SITE);
    assertThat(response.headers().firstValue("Access-Control-Allow-Methods"))
        .hasValue("GET, POST, PUT, DELETE");
    assertThat(response.headers().firstValue("Access-Control-Allow-Headers"))
        .hasValueSatisfying(
            headers -> assertThat(headers).contains("X-CSRF-Token").doesNotContain("X-Test-User"));
    assertThat(response.headers().firstValue("X-Request-Id")).hasValue(RunningApi.FRESH_ID);
  }

  @Test
  void a_preflight_from_elsewhere_is_told_nothing() {
    var response = preflight("https://evil.example");

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void a_refusal_can_be_read_by_a_page_too() {
    var response = usual.exchange("/api/v1/modules", r -> r.header("Origin", SITE));

    assertThat(response.statusCode()).isEqualTo(401);
    assertTrusted(response.headers(), SITE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "lbzfai.com", "https://lbzfai.com/", "https://*.ts.net", "null"})
  void an_origin_that_is_none_cannot_be_configured(String origin) {
    assertThatThrownBy(() -> new CorsSettings(List.of(origin), null, false))
        .hasMessageContaining("was " + origin);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ts.net", ".ts.net", "*.ts.net", "evil.example", "a.b.ts.net"})
  void a_tailnet_that_is_none_cannot_be_configured(String tailnet) {
    assertThatThrownBy(() -> new CorsSettings(List.of(), tailnet, false))
        .hasMessageContaining("was " + tailnet);
  }
}
