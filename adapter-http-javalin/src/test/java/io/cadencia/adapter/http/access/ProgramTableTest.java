package io.cadencia.adapter.http.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestKeys;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.adapter.http.access.key.KeyVerifier;
import io.cadencia.adapter.http.access.service.ServiceAccount;
import io.cadencia.adapter.http.access.service.ServiceVerifier;
import io.cadencia.adapter.http.access.service.Signer;
import io.cadencia.adapter.http.contract.WatchedClient;
import io.cadencia.domain.access.KeyGrant;
import io.cadencia.domain.access.KeyKind;
import io.cadencia.domain.access.Permission;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint of the table asked for by a key of every kind, and by services. */
class ProgramTableTest {

  private static final WatchedClient CLIENT = new WatchedClient();

  /** A service that may do all that a program may, and one that may do nothing. */
  private static final Signer BACKUP = new Signer("backup", "b".repeat(32));

  private static final Signer IDLE = new Signer("idle", "i".repeat(32));

  private static final Set<Permission> FOR_PROGRAMS =
      Arrays.stream(Permission.values())
          .filter(permission -> !permission.isForPeopleAlone())
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));

  private static final Map<KeyKind, String> KEYS = new EnumMap<>(KeyKind.class);

  private static RunningApi api;

  @BeforeAll
  static void start() {
    var keys = new TestKeys();
    kindsWithUse()
        .forEach(
            kind ->
                KEYS.put(
                    kind,
                    keys.issue(
                            new KeyGrant(
                                kind.word(),
                                kind,
                                kind.permissions(),
                                KeyGrant.MOST_PER_MINUTE,
                                null))
                        .text()));
    var services =
        List.of(
            new ServiceAccount("backup", "b".repeat(32), FOR_PROGRAMS),
            new ServiceAccount("idle", "i".repeat(32), Set.of()));
    var mechanisms =
        Mechanisms.NONE
            .withBearer(new BearerVerifier(new KeyVerifier(keys.store, TestKeys.NOON), null))
            .withService(new ServiceVerifier(services, TestKeys.NOON));
    api = RunningApi.over(new TestPlant(), AccessSettings.STANDARD.withMechanisms(mechanisms));
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static Stream<KeyKind> kindsWithUse() {
    return Arrays.stream(KeyKind.values()).filter(KeyKind::hasSurface);
  }

  static Stream<Arguments> table() {
    return kindsWithUse()
        .flatMap(
            kind -> Arrays.stream(Endpoint.values()).map(endpoint -> arguments(kind, endpoint)));
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("table")
  @DisplayName("C-50 a key of one kind never works on another surface")
  void a_key_of_one_kind_never_works_on_another_surface(KeyKind kind, Endpoint endpoint)
      throws Exception {
    var request = request(endpoint).header("Authorization", "Bearer " + KEYS.get(kind));

    assertThat(refusal(request)).isEqualTo(expected(kind.permissions(), endpoint));
  }

  @ParameterizedTest
  @EnumSource(Endpoint.class)
  @DisplayName("A-33 a service never does what is for people alone")
  void a_service_never_does_what_is_for_people_alone(Endpoint endpoint) throws Exception {
    assertThat(refusal(signed(BACKUP, endpoint))).isEqualTo(expected(FOR_PROGRAMS, endpoint));
  }

  @ParameterizedTest
  @EnumSource(Endpoint.class)
  @DisplayName("A-33 a service does what it was given and nothing else")
  void a_service_does_what_it_was_given_and_nothing_else(Endpoint endpoint) throws Exception {
    assertThat(refusal(signed(IDLE, endpoint)))
        .isEqualTo(expected(Set.of(Permission.READ_OWN_IDENTITY), endpoint));
  }

  private static String expected(Set<Permission> held, Endpoint endpoint) {
    boolean open = endpoint.permission().stream().allMatch(held::contains);
    return open ? "let through" : "403 FORBIDDEN";
  }

  /** A stream never ends, so the body of an answer is read only where it is a refusal. */
  private static String refusal(HttpRequest.Builder request) throws IOException {
    var response = CLIENT.open(request.build());
    int status = response.statusCode();
    try (var body = response.body()) {
      return status == 401 || status == 403
          ? status
              + " "
              + RunningApi.tree(new String(body.readAllBytes(), UTF_8)).at("/error/code").asText()
          : "let through";
    }
  }

  private static String path(Endpoint endpoint) {
    return endpoint.path().replaceAll("\\{\\w+}", "1").replace("<path>", "latest/cam9.jpg");
  }

  private static String body(Endpoint endpoint) {
    return endpoint.verb() == Verb.GET ? "" : "{}";
  }

  private static HttpRequest.Builder request(Endpoint endpoint) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path(endpoint)))
        .timeout(Duration.ofSeconds(10))
        .header("Content-Type", "application/json")
        .method(endpoint.verb().name(), BodyPublishers.ofString(body(endpoint)));
  }

  private static HttpRequest.Builder signed(Signer service, Endpoint endpoint) {
    var header =
        service.sign(endpoint.verb().name(), path(endpoint), body(endpoint), TestPlant.NOON);
    return request(endpoint).header("Authorization", header);
  }
}
