package io.cadencia.adapter.http.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.domain.access.AccessPolicy;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every endpoint of the table asked for by every role and by nobody, over a server as a plant runs
 * it: without the development mode. What is expected comes from the one map of permissions.
 */
class RoleTableTest {

  private static final Clock CLOCK = Clock.fixed(TestPlant.NOON, ZoneOffset.UTC);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static RunningApi locked;
  private static RunningApi open;
  private static Sessions sessions;

  @BeforeAll
  static void start() {
    sessions = new InMemorySessions(CLOCK, new SecretSupplier(new Random(31)));
    locked = api(AccessPolicy.STANDARD);
    open = api(new AccessPolicy(false));
  }

  private static RunningApi api(AccessPolicy policy) {
    var access = new AccessSettings(false, policy, sessions, SignInCodes.NONE);
    return RunningApi.over(new TestPlant(), access);
  }

  @AfterAll
  static void stop() {
    locked.close();
    open.close();
  }

  static Stream<Arguments> table() {
    return Arrays.stream(Endpoint.values())
        .flatMap(
            endpoint ->
                Stream.concat(Stream.of((Role) null), Arrays.stream(Role.values()))
                    .map(role -> arguments(endpoint, role)));
  }

  @ParameterizedTest(name = "{0} by {1}")
  @MethodSource("table")
  @DisplayName("A-25 A-28 A-29 A-30 A-31 every endpoint lets in whom the map says")
  void every_endpoint_lets_in_whom_the_map_says(Endpoint endpoint, @Nullable Role role)
      throws Exception {
    assumeServed(endpoint);

    var answer = ask(locked, endpoint, role);

    assertThat(answer.refusal()).isEqualTo(expected(AccessPolicy.STANDARD, endpoint, role));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endpoints")
  @DisplayName("A-28 the policy opens to viewers what executives may read")
  void a_viewer_who_is_not_locked_reads(Endpoint endpoint) throws Exception {
    assumeServed(endpoint);

    var answer = ask(open, endpoint, Role.VIEWER);

    assertThat(answer.refusal())
        .isEqualTo(expected(new AccessPolicy(false), endpoint, Role.VIEWER));
  }

  static Stream<Endpoint> endpoints() {
    return Arrays.stream(Endpoint.values());
  }

  private static void assumeServed(Endpoint endpoint) {
    assumeTrue(locked.routes().contains(endpoint.verb() + " " + endpoint.path()), "not yet served");
  }

  private static String expected(AccessPolicy policy, Endpoint endpoint, @Nullable Role role) {
    var permission = endpoint.permission().orElse(null);
    if (permission == null) {
      return "let through";
    }
    if (role == null) {
      return "401 UNAUTHENTICATED";
    }
    if (policy.allows(role, permission)) {
      return "let through";
    }
    return role == Role.VIEWER && policy.viewersAreLocked() ? "403 ROLE_LOCKED" : "403 FORBIDDEN";
  }

  private record Answer(int status, String body) {

    String refusal() {
      return status == 401 || status == 403
          ? status + " " + RunningApi.tree(body).at("/error/code").asText()
          : "let through";
    }
  }

  /** A stream never ends, so the body of an answer is read only where it is a refusal. */
  private static Answer ask(RunningApi api, Endpoint endpoint, @Nullable Role role)
      throws IOException, InterruptedException {
    var request = request(api, endpoint);
    if (role != null) {
      signIn(request, role);
    }
    var response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
    try (var body = response.body()) {
      boolean refused = response.statusCode() >= 400;
      return new Answer(
          response.statusCode(), refused ? new String(body.readAllBytes(), UTF_8) : "");
    }
  }

  private static HttpRequest.Builder request(RunningApi api, Endpoint endpoint) {
    var path = endpoint.path().replaceAll("\\{\\w+}", "1").replace("<path>", "latest/cam9.jpg");
    var body =
        endpoint.verb() == Verb.GET ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
        .timeout(Duration.ofSeconds(10))
        .header("Content-Type", "application/json")
        .method(endpoint.verb().name(), body);
  }

  private static void signIn(HttpRequest.Builder request, Role role) {
    var who = new Identity(new ActorId("alguien@planta.example"), role, Mechanism.LOCAL);
    var token = sessions.begin(who);
    request
        .header("Cookie", SessionCookie.NAME + "=" + token)
        .header(SameSiteWrites.TOKEN_HEADER, sessions.find(token).orElseThrow().csrfToken())
        .header("Sec-Fetch-Site", "same-origin");
  }
}
