package io.cadencia.adapter.http.access.key;

import static io.cadencia.adapter.http.Envelope.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestKeys;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.BearerVerifier;
import io.cadencia.adapter.http.access.LimitSettings;
import io.cadencia.adapter.http.access.Mechanisms;
import io.cadencia.adapter.http.contract.WatchedClient;
import io.cadencia.adapter.http.stream.StreamSettings;
import io.cadencia.domain.access.ApiKey.Revocation;
import io.cadencia.domain.access.KeyGrant;
import io.cadencia.domain.access.KeyId;
import io.cadencia.domain.access.KeyKind;
import io.cadencia.domain.access.KeySecret;
import io.cadencia.domain.access.Permission;
import io.cadencia.domain.audit.ActorId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@DisplayName("A-95 a key, over the wire")
class KeyVerifierTest {

  private static final String STRANGE =
      KeySecret.of(KeyKind.EXPORT, "Tq3-9bXzX8oR0fVb2mYw7Lk5Hc1Je6Pd4Ns_GaUiQyE").text();

  private volatile Instant now = TestPlant.NOON;
  private final TestKeys keys = new TestKeys();
  private final RunningApi api =
      RunningApi.with(
          settings ->
              settings
                  .withAccess(
                      AccessSettings.STANDARD.withMechanisms(
                          Mechanisms.NONE.withBearer(
                              new BearerVerifier(new KeyVerifier(keys.store, clock()), null))))
                  .withLimits(LimitSettings.NONE)
                  .withStreams(StreamSettings.STANDARD.withHeartbeat(Duration.ofMillis(20))));

  private Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private String issue(String name, int perMinute, @Nullable Instant expiry) {
    return issue(
        new KeyGrant(name, KeyKind.EXPORT, KeyKind.EXPORT.permissions(), perMinute, expiry));
  }

  private String issue(KeyGrant grant) {
    return keys.issue(grant).text();
  }

  private HttpResponse<String> ask(String path, String... headers) {
    return api.exchange(path, request -> request.headers(headers));
  }

  private HttpResponse<String> with(String key, String path) {
    return ask(path, "Authorization", "Bearer " + key);
  }

  private void isRefused(String key) {
    var refused = with(key, "/api/v1/me");
    assertError(refused, 401, "UNAUTHENTICATED");
    assertThat(refused.body())
        .contains("The bearer token is not accepted: get a new one and try again")
        .doesNotContain(key);
    assertThat(refused.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer error=\"invalid_token\"");
  }

  @Test
  void tells_who_asks_and_what_they_may() {
    var key =
        issue(new KeyGrant("tableau", KeyKind.EXPORT, Set.of(Permission.READ_CYCLES), 120, null));

    assertThat(RunningApi.tree(with(key, "/api/v1/me").body()))
        .isEqualTo(
            RunningApi.tree(
                """
                {"email": "key:tableau", "role": null, "mechanism": "key",
                 "permissions": ["read_own_identity", "read_cycles"], "csrf_token": null}
                """));
    assertThat(with(key, "/api/v1/cycles").statusCode()).isEqualTo(200);
    assertError(with(key, "/api/v1/modules"), 403, "FORBIDDEN");
  }

  @Test
  void sees_neither_operators_nor_pictures() {
    var key = issue("tableau", 120, null);

    assertThat(with(key, "/api/v1/cycles/47890").body())
        .contains("\"operator_id\":null", "\"source_frame_url\":null");
    assertError(with(key, "/api/v1/cycles?operator_id=7"), 403, "FORBIDDEN");
  }

  @Test
  void is_refused_with_the_same_words_whatever_is_wrong() {
    var expired = issue("expired", 120, TestPlant.NOON.plusSeconds(60));
    var revoked = issue("revoked", 120, null);
    keys.store.revoke(new KeyId(2), new Revocation(new ActorId("jefa"), TestPlant.NOON));
    var good = issue("good", 120, null);
    now = TestPlant.NOON.plusSeconds(60);

    isRefused(expired);
    isRefused(revoked);
    isRefused(STRANGE);
    isRefused(good.substring(0, good.length() - 1));
    isRefused(KeyKind.INTEGRATION.prefix() + good.substring(5));
    isRefused("cadx_");
    assertThat(with(good, "/api/v1/me").statusCode()).isEqualTo(200);
  }

  @Test
  void is_worth_nothing_with_the_next_request_once_it_is_taken_back() {
    var key = issue("tableau", 120, null);
    assertThat(with(key, "/api/v1/modules").statusCode()).isEqualTo(200);

    keys.store.revoke(new KeyId(1), new Revocation(new ActorId("jefa"), TestPlant.NOON));

    isRefused(key);
    assertError(with(key, "/api/v1/modules"), 401, "UNAUTHENTICATED");
  }

  @Test
  @Timeout(60)
  void that_is_taken_back_ends_what_is_still_told_by_it() throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + "/api/v1/stream"))
            .header("Authorization", "Bearer " + issue("tableau", 120, null));
    try (var told = new WatchedClient().open(request.build()).body()) {
      assertThat(told.read()).isPositive();

      keys.store.revoke(new KeyId(1), new Revocation(new ActorId("jefa"), TestPlant.NOON));

      assertThat(new String(told.readAllBytes(), StandardCharsets.UTF_8)).contains("hello");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"eyJhbGciOiJSUzI1NiJ9.e30.c2ln", "cadq_", "secreto", "CADX_AAAA"})
  void alone_is_believed_where_there_is_no_identity_provider(String token) {
    isRefused(token);
  }

  @Test
  @DisplayName("B-08 a key is taken from its header and from nowhere else")
  void is_taken_from_its_header_and_from_nowhere_else() {
    var key = issue("tableau", 120, null);

    for (var query : List.of("token", "key", "access_token", "Authorization")) {
      assertError(ask("/api/v1/me?" + query + "=" + key, "X-None", "1"), 401, "UNAUTHENTICATED");
    }
    assertError(
        ask("/api/v1/me", "Cookie", "cadencia_session=" + key + "; token=" + key),
        401,
        "UNAUTHENTICATED");
    assertError(ask("/api/v1/me", "X-Api-Key", key), 401, "UNAUTHENTICATED");
    assertError(ask("/api/v1/me", "Authorization", "Basic " + key), 401, "UNAUTHENTICATED");
  }

  @Test
  @DisplayName("B-08 a key is in no log, wherever it was sent")
  void is_in_no_log() {
    var key = issue("tableau", 120, null);
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var listener = new ListAppender<ILoggingEvent>();
    listener.start();
    root.addAppender(listener);
    try {
      with(key, "/api/v1/me");
      with(key.replace(key.charAt(9), '-'), "/api/v1/me");
      with(STRANGE, "/api/v1/me");
      with(key, "/api/v1/modules?token=" + key);
      ask("/api/v1/me?token=" + key, "Cookie", "token=" + key);
    } finally {
      root.detachAppender(listener);
    }

    assertThat(new ArrayList<>(listener.list))
        .extracting(ILoggingEvent::getFormattedMessage)
        .anySatisfy(line -> assertThat(line).contains("never issued"))
        .noneSatisfy(line -> assertThat(line).containsAnyOf(key.substring(5), STRANGE));
  }

  @Test
  void is_refused_by_status_400_when_two_are_given() {
    var key = "Bearer " + issue("tableau", 120, null);

    var refused =
        ask("/api/v1/me", "Authorization", key, "Authorization", "Bearer eyJhbGciOi.e30.c2ln");

    assertError(refused, 400, "BAD_REQUEST");
  }

  @Test
  @DisplayName("C-50 a key has a limit of its own, counted by the key")
  void has_a_limit_of_its_own() {
    var slow = issue("slow", 2, null);
    var other = issue("other", 2, null);
    with(slow, "/api/v1/me");
    with(slow, "/api/v1/modules");

    var refused = with(slow, "/api/v1/cycles");

    assertError(refused, 429, "RATE_LIMITED");
    assertThat(refused.headers().firstValue("Retry-After"))
        .hasValueSatisfying(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 60));
    assertThat(with(other, "/api/v1/me").statusCode()).isEqualTo(200);
  }

  @Test
  void has_its_use_told_once_a_minute() {
    var key = issue("tableau", 120, null);

    with(key, "/api/v1/me");
    now = TestPlant.NOON.plusSeconds(59);
    with(key, "/api/v1/me");
    assertThat(keys.store.all().get(0).usedAt()).isEqualTo(TestPlant.NOON);
    now = TestPlant.NOON.plus(Duration.ofMinutes(1));
    with(key, "/api/v1/me");

    assertThat(keys.store.all().get(0).usedAt())
        .isEqualTo(TestPlant.NOON.plus(Duration.ofMinutes(1)));
  }

  @Test
  void that_is_refused_is_not_used() {
    issue("tableau", 120, TestPlant.NOON.plusSeconds(1));
    now = TestPlant.NOON.plusSeconds(1);

    isRefused(keys.issue(grantUntilNoon()).text());

    assertThat(keys.store.all().stream().map(key -> key.usedAt()).collect(Collectors.toSet()))
        .containsOnlyNulls();
  }

  private static KeyGrant grantUntilNoon() {
    return new KeyGrant("noon", KeyKind.EXPORT, Set.of(), 120, TestPlant.NOON.plusMillis(1));
  }
}
