package io.cadencia.adapter.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.adapter.http.access.header.ProxyVerifier;
import io.cadencia.adapter.http.contract.WatchedClient;
import io.cadencia.domain.access.AccessPolicy;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import io.javalin.http.Context;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A-93 A-36 what comes through a proxy")
class ExposureTest {

  private static final WatchedClient CLIENT = new WatchedClient();
  private static final String THROUGH = "X-Test-Through";

  private static RunningApi api;

  @BeforeAll
  static void start() {
    var access =
        AccessSettings.of(false, AccessPolicy.STANDARD)
            .withMechanisms(
                Mechanisms.NONE
                    .withProxy(ExposureTest::throughTheSite)
                    .withBearer(ctx -> through(Mechanism.KEY, ctx.header(THROUGH)))
                    .withTailnet(ctx -> through(Mechanism.TAILSCALE, ctx.header(THROUGH))));
    api = RunningApi.over(new TestPlant(), access);
  }

  private static Optional<Identity> throughTheSite(Context ctx) {
    var identity = through(Mechanism.PROXY, ctx.header(THROUGH));
    identity.ifPresent(known -> Caller.rememberPublicSite(ctx.req()));
    return identity;
  }

  private static Optional<Identity> through(Mechanism mechanism, String given) {
    return mechanism.name().equals(given)
        ? Optional.of(new Identity(new ActorId("jefa@planta.example"), Role.ADMIN, mechanism))
        : Optional.empty();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpRequest.Builder request(Endpoint endpoint, Mechanism mechanism) {
    var path = endpoint.path().replaceAll("[{<][^}>]*[}>]", "1");
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
        .header(THROUGH, mechanism.name())
        .method(endpoint.verb().name(), BodyPublishers.noBody());
  }

  private static boolean isKeptFromTheSite(HttpResponse<String> answer) {
    return answer.statusCode() == 403 && answer.body().contains("not for the public site");
  }

  @ParameterizedTest
  @EnumSource(value = Endpoint.class, names = "STREAM_CHANGES", mode = EnumSource.Mode.EXCLUDE)
  void reaches_from_the_public_site_only_what_is_for_it(Endpoint endpoint) {
    var answer = CLIENT.send(request(endpoint, Mechanism.PROXY).build());

    boolean open = endpoint.exposure() == Exposure.CLOUD_OK;
    assertThat(isKeptFromTheSite(answer)).as(answer.body()).isEqualTo(!open);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "GET_FRAME, right, true",
    "LIST_OPERATORS, right, true",
    "OVERRIDE_CYCLE, right, true",
    "LIST_MODULES, right, false",
    "LIST_OPERATORS, wrong, false",
    "LIST_OPERATORS, -, false"
  })
  @DisplayName("A-93 a token that the proxy of the public site hands on opens no more than it may")
  void a_token_that_is_handed_on_opens_no_more(Endpoint endpoint, String shown, boolean kept) {
    var secret = "a-secret-of-the-proxy-and-nobody-else";
    var access =
        AccessSettings.of(false, AccessPolicy.STANDARD)
            .withMechanisms(
                Mechanisms.NONE
                    .withProxy(new ProxyVerifier(ProxyVerifier.IDENTITY_HEADER, secret))
                    .withBearer(ctx -> through(Mechanism.JWT, ctx.header(THROUGH))));
    try (var site = RunningApi.over(new TestPlant(), access)) {
      var path = endpoint.path().replaceAll("[{<][^}>]*[}>]", "1");
      var answer =
          site.exchange(
              path,
              request -> {
                request.header(THROUGH, Mechanism.JWT.name());
                request.method(endpoint.verb().name(), BodyPublishers.noBody());
                if (!shown.equals("-")) {
                  request.header(
                      ProxyVerifier.SECRET_HEADER, shown.equals("right") ? secret : "wrong");
                }
              });

      assertThat(isKeptFromTheSite(answer)).as(answer.body()).isEqualTo(kept);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Endpoint.class, names = "STREAM_CHANGES", mode = EnumSource.Mode.EXCLUDE)
  void reaches_everything_from_the_tailnet(Endpoint endpoint) {
    var answer = CLIENT.send(request(endpoint, Mechanism.TAILSCALE).build());

    assertThat(isKeptFromTheSite(answer)).as(answer.body()).isFalse();
  }

  @ParameterizedTest(name = "Origin {0}: {1}")
  @CsvSource({"https://elsewhere.example, 403", "null, 403", "-, 200", "own, 200"})
  @DisplayName("C-50 a key writes from no page of another site")
  void writes_by_a_key_from_no_page_of_another_site(String origin, int status) {
    var request = request(Endpoint.VERIFY_CYCLE, Mechanism.KEY);
    if (!origin.equals("-")) {
      var own = "https://127.0.0.1:" + api.port();
      request.header("Origin", origin.equals("own") ? own : origin);
    }

    var answer = CLIENT.send(request.build());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  @ParameterizedTest(name = "Origin {0}, Sec-Fetch-Site {1}: {2}")
  @CsvSource({
    "-, -, 200",
    "own, -, 200",
    "own, same-origin, 200",
    "https://elsewhere.example, -, 403",
    "null, -, 403",
    "-, cross-site, 403",
    "-, same-site, 403",
    "-, none, 403",
    "own, cross-site, 403"
  })
  void writes_from_our_own_page_or_from_a_program(String origin, String site, int status) {
    var request = request(Endpoint.VERIFY_CYCLE, Mechanism.TAILSCALE);
    if (!origin.equals("-")) {
      var own = "https://127.0.0.1:" + api.port();
      request.header("Origin", origin.equals("own") ? own : origin);
    }
    if (!site.equals("-")) {
      request.header("Sec-Fetch-Site", site);
    }

    var answer = CLIENT.send(request.build());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }
}
