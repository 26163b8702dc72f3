package io.cadencia.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.LimitSettings;
import io.cadencia.adapter.http.access.Rate;
import io.cadencia.adapter.http.edge.CorsSettings;
import io.cadencia.adapter.http.edge.EdgeSettings;
import io.cadencia.adapter.http.edge.SecuritySettings;
import io.cadencia.adapter.http.error.Language;
import io.cadencia.adapter.http.stream.StreamSettings;
import io.cadencia.bootstrap.config.CadenciaConfig.Http;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A-74, A-75, A-94: the keys of http")
class HttpConfigTest {

  private static final String ALL =
      """
      http:
        host: 127.0.0.1
        port: 8080
        language: es
        request_log: false
        behind_tls: true
        trusted_proxies: [127.0.0.1]
        security_contact: mailto:seguridad@planta.example
        limits:
          connections: 200
          requests_per_second: 30
          routes:
            - {route: overrideCycle, requests: 12, seconds: 3600}
        cors:
          origins: ['https://plant.example', 'http://localhost:3000']
          tailnet: tail1234.ts.net
          any_tailnet: true
      """;

  private static CadenciaConfig parse(String more) {
    return ConfigYaml.parse(ConfigYamlTest.SMALLEST + more, "plant.yaml");
  }

  @Test
  void are_all_read() {
    var edge =
        EdgeSettings.STANDARD
            .withRequestLog(false)
            .withSecurity(new SecuritySettings(true, "mailto:seguridad@planta.example"))
            .withConnections(EdgeSettings.STANDARD.connections().withMost(200))
            .withCors(
                new CorsSettings(
                    List.of("https://plant.example", "http://localhost:3000"),
                    "tail1234.ts.net",
                    true));
    var limits =
        LimitSettings.NONE
            .withRequestsPerSecond(30)
            .withRoute(Endpoint.OVERRIDE_CYCLE, new Rate(12, Duration.ofHours(1)));

    assertThat(parse(ALL).http())
        .isEqualTo(
            new Http(
                "127.0.0.1",
                8080,
                Language.ES,
                limits,
                edge,
                StreamSettings.STANDARD,
                Set.of(InetAddress.getLoopbackAddress())));
  }

  @Test
  void may_all_be_left_out() {
    assertThat(parse("").http()).isEqualTo(Http.DEFAULT);
    assertThat(Http.DEFAULT.limits().requestsPerSecond()).isEqualTo(60);
    assertThat(Http.DEFAULT.edge().requestLog()).isTrue();
    assertThat(Http.DEFAULT.language()).isEqualTo(Language.EN);
  }

  @Test
  void no_origin_at_all_is_an_empty_list() {
    assertThat(parse("http: {cors: {origins: []}}").http().edge().cors().origins()).isEmpty();
  }

  @Test
  void are_written_as_they_were_read() {
    var config = parse(ALL);

    assertThat(ConfigYaml.parse(ConfigYaml.write(config), "again")).isEqualTo(config);
  }

  @Test
  void change_no_version() {
    var port = "http: {port: 8080}\n";

    assertThat(ConfigVersions.configVersion(parse(ALL)))
        .isEqualTo(ConfigVersions.configVersion(parse(port)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          language: es | language: fr | http.language is 'fr': give en or es
          request_log: false | request_log: 'no' | http.request_log is 'no': give true or false
          behind_tls: true | behind_tls: 1 | http.behind_tls is 1: give true or false
          mailto:seguridad@planta.example | ftp://planta.example | http.security_contact is 'ftp://planta.example': give a mailto:, https: or tel: address
          connections: 200 | connections: 3 | http.limits.connections is 3: give connections from 16 to 65536
          requests_per_second: 30 | requests_per_second: -1 | http.limits.requests_per_second is -1: give requests from 1, or 0 for no limit
          overrideCycle | overrideEverything | http.limits.routes[0].route is 'overrideEverything': give an operationId of the contract, such as overrideCycle
          requests: 12 | requests: 0 | http.limits.routes[0].requests is 0: give requests from 1
          seconds: 3600 | seconds: 86401 | http.limits.routes[0].seconds is 86401: give seconds from 1 to 86400
          'https://plant.example' | '*' | http.cors.origins is ['*', 'http://localhost:3000']: give a list of origins such as https://plant.example
          tail1234.ts.net | ts.net | http.cors.tailnet is 'ts.net': give a name such as tail1234.ts.net
          any_tailnet: true | any_tailnet: maybe | http.cors.any_tailnet is 'maybe': give true or false
          request_log: false | log: false | http.log is not a known key
          """)
  void that_cannot_be_are_told_with_the_way_out(String right, String wrong, String told) {
    assertThatThrownBy(() -> parse(ALL.replace(right, wrong)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(told);
  }
}
