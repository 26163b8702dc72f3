package io.cadencia.adapter.http.access.jwt;

import static io.cadencia.adapter.http.access.jwt.IdentityProvider.FIRST;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.NOON;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.SECOND;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.STRANGE;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.answering;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.header;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.keySet;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.token;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpHandler;
import io.cadencia.adapter.http.TestPeople;
import io.cadencia.adapter.http.error.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A-22 the keys of an issuer")
class KeySetFetchTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final IdentityProvider provider = new IdentityProvider();
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final CountDownLatch over = new CountDownLatch(1);
  private final JwtVerifier verifier = patient(LONG);

  @AfterEach
  void stop() {
    over.countDown();
    provider.close();
  }

  private JwtVerifier patient(Duration timeout) {
    return new JwtVerifier(
        List.of(provider.settings()),
        Clock.fixed(NOON, ZoneOffset.UTC),
        nanos::get,
        new TestPeople()::recognise,
        new KeySetClient(timeout));
  }

  private void isBelieved(String token) {
    assertThat(Asking.withToken(verifier, token).tells()).isPresent();
  }

  private void isRefused(String token) {
    Asking.withToken(verifier, token).isRefused(Fault.TOKEN_REFUSED);
  }

  private void nobodyCanTell(String token) {
    Asking.withToken(verifier, token)
        .isRefused(Fault.IDENTITY_PROVIDER_UNREACHABLE)
        .answering("Retry-After", "5");
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private static String byUnknownKey(int number) {
    return token(header(STRANGE).keyID("unknown-" + number));
  }

  private HttpHandler hanging() {
    return exchange -> {
      awaitTheEnd();
      answering(500, "too late").handle(exchange);
    };
  }

  private void awaitTheEnd() {
    try {
      over.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void are_fetched_when_first_needed_and_then_kept() {
    assertThat(provider.fetches()).isZero();

    IntStream.range(0, 10).forEach(i -> isBelieved(token()));

    assertThat(provider.fetches()).isOne();
  }

  @Test
  void are_not_asked_for_by_a_token_that_is_no_good_anyway() {
    isRefused("a.b.c");
    isRefused(token(IdentityProvider.claims().audience("another")));
    isRefused(token(IdentityProvider.claims().expirationTime(null)));

    assertThat(provider.fetches()).isZero();
  }

  @Nested
  class When_they_rotate {

    @Test
    void are_picked_up_by_the_first_token_that_needs_them() {
      isBelieved(token(FIRST));
      provider.publish(FIRST, SECOND);

      isBelieved(token(SECOND));
      isBelieved(token(FIRST));
      assertThat(provider.fetches()).isEqualTo(2);
    }

    @Test
    void end_when_they_are_withdrawn() {
      isBelieved(token(FIRST));
      provider.publish(SECOND);
      isBelieved(token(SECOND));

      isRefused(token(FIRST));
    }

    @Test
    void end_when_another_key_takes_their_id() {
      isBelieved(token(FIRST));
      provider.publish(STRANGE);
      isRefused(byUnknownKey(1));

      isRefused(token(FIRST));
      isBelieved(token(STRANGE));
    }

    @Test
    void are_looked_after_now_and_then_without_being_asked_for() {
      isBelieved(token(FIRST));
      pass(KeyCache.ROUTINE);
      provider.publish(SECOND);

      // The old one still, while the new ones are on their way.
      isBelieved(token(FIRST));
      isBelieved(token(SECOND));
      isRefused(token(FIRST));
      assertThat(provider.fetches()).isBetween(2, 3);
    }
  }

  @Nested
  class In_an_outage {

    @Test
    void go_on_working_once_they_were_seen() {
      isBelieved(token());
      provider.breakDown();
      IntStream.range(0, 20)
          .forEach(
              i -> {
                pass(Duration.ofHours(1));
                isBelieved(token());
                isRefused(byUnknownKey(i));
              });
    }

    @Test
    void go_on_working_when_nobody_listens() {
      isBelieved(token());
      provider.close();

      isRefused(byUnknownKey(1));
      isBelieved(token());
    }

    @Test
    void are_missed_when_they_were_never_seen() {
      provider.breakDown();

      nobodyCanTell(token());
    }

    @Test
    void are_missed_when_nobody_ever_listened() {
      provider.close();

      nobodyCanTell(token());
    }

    @Test
    void are_asked_for_every_five_seconds_until_they_come() {
      provider.breakDown();
      IntStream.range(0, 50).forEach(i -> nobodyCanTell(token()));
      assertThat(provider.fetches()).isOne();

      provider.publish(FIRST);
      pass(Duration.ofMillis(4_999));
      nobodyCanTell(token());
      pass(Duration.ofMillis(1));
      isBelieved(token());
      assertThat(provider.fetches()).isEqualTo(2);
    }
  }

  @Nested
  class Under_a_flood_of_unknown_keys {

    private void flood() {
      IntStream.range(0, 100).forEach(i -> isRefused(byUnknownKey(i)));
    }

    @Test
    void are_asked_for_once_in_thirty_seconds() {
      isBelieved(token());
      flood();
      assertThat(provider.fetches()).isEqualTo(2);

      pass(Duration.ofMillis(29_999));
      flood();
      assertThat(provider.fetches()).isEqualTo(2);

      pass(Duration.ofMillis(1));
      flood();
      assertThat(provider.fetches()).isEqualTo(3);
    }

    @Test
    void are_asked_for_no_oftener_in_an_outage() {
      isBelieved(token());
      provider.breakDown();
      flood();
      flood();

      assertThat(provider.fetches()).isEqualTo(2);
    }

    @Test
    @Timeout(30)
    void keep_nobody_waiting_whose_key_is_known() {
      isBelieved(token());
      provider.answer(hanging());
      var waiting = CompletableFuture.runAsync(() -> isRefused(byUnknownKey(1)));

      IntStream.range(0, 100).forEach(i -> isBelieved(token()));

      over.countDown();
      waiting.join();
    }

    @Test
    @Timeout(30)
    void keep_only_some_waiting() throws InterruptedException {
      isBelieved(token());
      provider.answer(hanging());
      var threads = Executors.newFixedThreadPool(3 * KeyCache.MOST_WAITING);
      var answered = new CountDownLatch(2 * KeyCache.MOST_WAITING);
      try {
        for (int i = 0; i < 3 * KeyCache.MOST_WAITING; i++) {
          var token = byUnknownKey(i);
          threads.execute(
              () -> {
                isRefused(token);
                answered.countDown();
              });
        }

        assertThat(answered.await(20, TimeUnit.SECONDS)).isTrue();
      } finally {
        over.countDown();
        threads.shutdown();
      }
      assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
      assertThat(provider.fetches()).isEqualTo(2);
    }
  }

  @Nested
  @Timeout(30)
  class From_a_server_that_takes_its_time {

    private final JwtVerifier hurried = patient(Duration.ofMillis(300));

    private void nobodyWaitsForLong() {
      Asking.withToken(hurried, token()).isRefused(Fault.IDENTITY_PROVIDER_UNREACHABLE);
    }

    @Test
    void are_given_up_when_it_says_nothing() {
      provider.answer(hanging());

      nobodyWaitsForLong();
    }

    @Test
    void are_given_up_when_it_stops_in_the_middle() {
      provider.answer(
          exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"keys\":[".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            awaitTheEnd();
          });

      nobodyWaitsForLong();
    }
  }

  @Nested
  class In_an_answer_that_is_poisoned {

    static Stream<Arguments> answers() {
      var second = new RSAKey.Builder(SECOND).keyID("first").build();
      return Stream.of(
          arguments("a second key by the same id", keySet(FIRST, second)),
          arguments("the same, the other way round", keySet(second, FIRST)),
          arguments("a page", "<html><body>Sign in to the network</body></html>"),
          arguments("nothing", ""),
          arguments("no keys", "{\"keys\":[]}"),
          arguments("keys that are no list", "{\"keys\":\"first\"}"),
          arguments("keys that are no keys", "{\"keys\":[1,null,\"first\"]}"),
          arguments("another document", "{\"issuer\":\"https://plant.example/\"}"),
          arguments("two lists", twoLists()),
          arguments("half of it", keySet(FIRST).substring(0, 200)),
          arguments("no text", "\u0000\u0001\u0002"),
          arguments("lists in lists", "[".repeat(60_000)),
          arguments("more than 64 KiB", keySet(FIRST) + " ".repeat(ProviderBody.MOST_BYTES)),
          arguments("eight megabytes", "x".repeat(8 << 20)));
    }

    private static String twoLists() {
      var one = keySet(STRANGE);
      return one.substring(0, one.length() - 1) + "," + keySet(FIRST).substring(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void are_not_seen(String name, String answer) {
      provider.answer(answering(200, answer));

      nobodyCanTell(token());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void stay_what_they_were(String name, String answer) {
      isBelieved(token());
      provider.answer(answering(200, answer));

      isRefused(byUnknownKey(1));
      isRefused(token(STRANGE));
      isBelieved(token());
      assertThat(provider.fetches()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 206, 400, 401, 404, 500, 503})
    void are_not_seen_under_another_status(int status) {
      provider.answer(answering(status, status == 204 ? "" : keySet(FIRST)));

      nobodyCanTell(token());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void are_not_looked_for_elsewhere(int status) {
      provider.answer(
          exchange -> {
            exchange
                .getResponseHeaders()
                .add("Location", provider.address("/elsewhere").toString());
            answering(status, keySet(FIRST)).handle(exchange);
          });

      nobodyCanTell(token());
      assertThat(provider.strays()).isZero();
    }
  }

  @Nested
  class That_serve_another_end {

    static Stream<Arguments> keys() throws JOSEException {
      return Stream.of(
          arguments("to encrypt", changed().keyUse(KeyUse.ENCRYPTION).build()),
          arguments(
              "another algorithm",
              changed().algorithm(com.nimbusds.jose.JWSAlgorithm.PS256).build()),
          arguments(
              "to sign only",
              changed()
                  .keyOperations(java.util.Set.of(com.nimbusds.jose.jwk.KeyOperation.SIGN))
                  .build()),
          arguments("without an id", changed().keyID(null).build()));
    }

    private static RSAKey.Builder changed() throws JOSEException {
      return new RSAKey.Builder(FIRST.toRSAPublicKey()).keyID("first");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void are_passed_over(String name, RSAKey key) {
      provider.publish(key, SECOND);

      isRefused(token(FIRST));
      isBelieved(token(SECOND));
    }

    @Test
    void are_passed_over_of_any_other_kind() throws JOSEException {
      var elliptic = new ECKeyGenerator(Curve.P_256).keyID("elliptic").generate();
      OctetSequenceKey secret = new OctetSequenceKeyGenerator(256).keyID("first").generate();
      var answer =
          keySet(FIRST, elliptic)
              .replace("{\"keys\":[", "{\"keys\":[" + secret + ",{\"kty\":\"new\",\"kid\":\"x\"},");
      provider.answer(answering(200, answer));

      isBelieved(token());
    }

    @Test
    void are_passed_over_when_their_secret_is_public() {
      provider.answer(answering(200, "{\"keys\":[" + FIRST + "," + SECOND.toPublicJWK() + "]}"));

      isRefused(token(FIRST));
      isBelieved(token(SECOND));
    }

    @Test
    void are_passed_over_when_they_are_weak() throws JOSEException {
      var weak = new RSAKeyGenerator(1024, true).keyID("weak").generate();
      provider.publish(weak, FIRST);

      isRefused(token(header(FIRST).keyID("weak")));
      isBelieved(token(FIRST));
    }

    @Test
    void are_believed_when_they_are_given_twice_but_the_same() {
      provider.publish(FIRST, FIRST);

      isBelieved(token());
    }
  }
}
