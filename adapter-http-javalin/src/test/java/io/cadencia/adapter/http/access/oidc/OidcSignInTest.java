package io.cadencia.adapter.http.access.oidc;

import static io.cadencia.adapter.http.Envelope.assertError;
import static io.cadencia.adapter.http.access.oidc.TestProvider.answer;
import static io.cadencia.adapter.http.access.oidc.TestProvider.only;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpHandler;
import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.InMemorySessions;
import io.cadencia.adapter.http.access.ProviderLink;
import io.cadencia.adapter.http.access.SecretSupplier;
import io.cadencia.adapter.http.access.SignInCodes;
import io.cadencia.adapter.http.access.jwt.IssuerSettings;
import io.cadencia.adapter.http.access.jwt.ProviderClient;
import io.cadencia.domain.access.AccessPolicy;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@DisplayName("B-09 B-10 signing in at an identity provider")
class OidcSignInTest {

  private static final String LOGIN = "/api/v1/auth/oidc/login";
  private static final String CALLBACK = "/api/v1/auth/oidc/callback";
  private static final Clock CLOCK = Clock.fixed(TestPlant.NOON, ZoneOffset.UTC);

  /** Longer than a busy machine takes. */
  private static final Duration PATIENT = Duration.ofSeconds(30);

  private static final Duration IMPATIENT = Duration.ofMillis(300);
  private static final ActorId ANA = new ActorId("ana@planta.example");

  private final TestProvider provider = new TestProvider();
  private final TestPlant plant = new TestPlant();
  private final AtomicLong nanos = new AtomicLong();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private RunningApi api;
  private TestBrowser browser;

  @BeforeEach
  void start() {
    log.start();
    logger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(log);
    logger("io.cadencia").setLevel(Level.DEBUG);
    api = api(TestProvider.SECRET, PATIENT, PATIENT);
    browser = new TestBrowser(api);
  }

  @AfterEach
  void stop() {
    over.countDown();
    api.close();
    provider.close();
    logger("io.cadencia").setLevel(null);
    logger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(log);
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }

  private RunningApi api(String secret, Duration forMetadata, Duration forTokens) {
    var client =
        new OidcClient(
            provider.settings(),
            secret,
            new SecretSupplier(new Random(11)),
            CLOCK,
            nanos::get,
            new ProviderClient(forMetadata),
            new ProviderClient(forTokens));
    var sessions = new InMemorySessions(CLOCK, new SecretSupplier(new Random(12)));
    var access = new AccessSettings(false, AccessPolicy.STANDARD, sessions, SignInCodes.NONE);
    return RunningApi.over(plant, access.withOidc(client));
  }

  private void waitingOnly(Duration forMetadata, Duration forTokens) {
    api.close();
    api = api(TestProvider.SECRET, forMetadata, forTokens);
    browser = new TestBrowser(api);
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private String begin() {
    return location(browser.get(LOGIN));
  }

  private HttpResponse<String> finish(String query) {
    return browser.get(CALLBACK + "?" + query);
  }

  private HttpResponse<String> signIn() {
    return finish(provider.authorize(begin()));
  }

  private void isRefused(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(browser.names()).isEmpty();
    assertThat(plant.access.signedIn).isEmpty();
    assertThat(plant.access.people.welcomed).isEmpty();
  }

  private String said() {
    return log.list.stream()
        .map(ILoggingEvent::getFormattedMessage)
        .collect(Collectors.joining("\n"));
  }

  @Nested
  class That_goes_well {

    @Test
    void asks_the_provider_with_all_that_protects_the_answer() {
      var location = begin();
      var asked = URLUtils.parseParameters(URI.create(location).getRawQuery());

      assertThat(location).startsWith(provider.issuer() + "/authorize?");
      assertThat(only(asked, "response_type")).isEqualTo("code");
      assertThat(only(asked, "scope")).isEqualTo("openid email profile");
      assertThat(only(asked, "client_id")).isEqualTo("cadencia");
      assertThat(only(asked, "redirect_uri")).isEqualTo("https://caja.planta.example" + CALLBACK);
      assertThat(only(asked, "code_challenge_method")).isEqualTo("S256");
      assertThat(List.of(only(asked, "state"), only(asked, "nonce"), only(asked, "code_challenge")))
          .allSatisfy(secret -> assertThat(secret).hasSize(43))
          .doesNotHaveDuplicates();
    }

    @Test
    void binds_it_to_the_browser_by_a_cookie_that_goes_nowhere_else() {
      var answer = browser.get(LOGIN, "X-Forwarded-Proto", "https");

      assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
          .contains("cadencia_oidc=", "Path=" + CALLBACK, "HttpOnly", "SameSite=Lax", "Secure")
          .contains("Max-Age=600");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void begins_a_session_of_a_stranger_who_can_read_nothing_until_promoted() {
      var answer = signIn();

      assertThat(answer.statusCode()).as(said()).isEqualTo(200);
      assertThat(browser.names()).containsExactly("cadencia_session");
      var me = RunningApi.tree(browser.get("/api/v1/me").body());
      assertThat(me.get("email").asText()).isEqualTo("ana@planta.example");
      assertThat(me.get("role").asText()).isEqualTo("viewer");
      assertThat(me.get("mechanism").asText()).isEqualTo("oidc");
      assertError(browser.get("/api/v1/modules"), 403, "ROLE_LOCKED");

      plant.access.people.roles.put(ANA, Role.EXECUTIVE);
      assertThat(browser.get("/api/v1/modules").statusCode()).isEqualTo(200);
      plant.access.people.roles.remove(ANA);
      assertError(browser.get("/api/v1/modules"), 403, "ROLE_LOCKED");
    }

    @Test
    void leads_on_to_the_board_by_itself_and_without_a_script() {
      var answer = signIn();

      assertThat(answer.body())
          .contains("<meta http-equiv=\"refresh\" content=\"0; url=/\">")
          .doesNotContain("<script", "code-", "@planta");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(
              browser
                  .get(CALLBACK + "?" + provider.authorize(begin()), "Accept-Language", "es")
                  .body())
          .contains("lang=\"es\"", "Ha ingresado");
    }

    @Test
    @DisplayName("A-32 is in the trail before the session begins")
    void is_in_the_trail_before_the_session_begins() {
      signIn();

      var told = plant.access.signedIn.get(0);
      assertThat(told.who().id()).isEqualTo(ANA);
      assertThat(told.who().mechanism()).isEqualTo("oidc");
      assertThat(told.peer()).isEqualTo("127.0.0.1");
    }

    @Test
    @DisplayName("A-23 takes a role from the claim where the provider tells one")
    void takes_a_role_from_the_claim() {
      provider.claims = usual -> usual.claim(IssuerSettings.ROLE_CLAIM, "engineer");
      signIn();

      assertThat(plant.access.people.welcomed.get(0).claimed()).isEqualTo(Role.ENGINEER);
    }

    @ParameterizedTest
    @MethodSource("io.cadencia.adapter.http.access.oidc.OidcSignInTest#strangeRoles")
    @DisplayName("A-23 takes anything but one known role for a stranger's")
    void takes_anything_but_one_known_role_for_a_strangers(Object role) {
      provider.claims = usual -> usual.claim(IssuerSettings.ROLE_CLAIM, role);
      signIn();

      assertThat(plant.access.people.welcomed.get(0).claimed()).isEqualTo(Role.VIEWER);
    }

    @Test
    void takes_the_subject_where_there_is_no_address() {
      provider.claims = usual -> usual.claim("email", null);
      signIn();

      assertThat(plant.access.people.welcomed.get(0).who().value()).matches("sub:[0-9a-f]{16}:17");
    }

    @Test
    void asks_for_the_metadata_once_an_hour() {
      signIn();
      signIn();
      assertThat(provider.looks).hasValue(1);

      nanos.addAndGet(Duration.ofHours(1).toNanos());
      assertThat(signIn().statusCode()).isEqualTo(200);
      assertThat(provider.looks.get()).isBetween(1, 2);
    }

    @Test
    void follows_the_keys_of_the_provider() {
      signIn();
      provider.key = TestProvider.SECOND;

      assertThat(signIn().statusCode()).as(said()).isEqualTo(200);
    }

    @Test
    void passes_over_what_providers_add() {
      assertThat(
              finish(provider.authorize(begin()) + "&session_state=a.b&scope=openid&authuser=0")
                  .statusCode())
          .isEqualTo(200);
    }

    @Test
    void says_by_what_name_and_address_a_page_can_offer_it() {
      var client =
          new OidcClient(
              provider.settings(), null, new SecretSupplier(new Random(1)), CLOCK, nanos::get);

      assertThat(client.way()).isEqualTo(new ProviderLink("Entrar", LOGIN));
    }
  }

  static Stream<Object> strangeRoles() {
    return Stream.of(List.of("admin"), "chief", "Admin", "", 3, true);
  }

  @Nested
  class That_is_attacked_in_the_browser {

    @Test
    void is_refused_with_a_state_that_nobody_began() {
      var query = provider.authorize(begin()).replaceFirst("state=[^&]*", "state=made-up");

      isRefused(finish(query), 400);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "code=a", "state=", "state=a&state=b", "state=%00", "%73tate=a&state=b"})
    void is_refused_without_a_state_that_can_be(String query) {
      begin();

      assertThat(finish(query).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=%zz", "%", "state=%ff&code=%c3%28", "=&==&;"})
    void is_refused_with_a_query_that_cannot_be_read(String query) {
      assertThat(api.rawGet(CALLBACK + "?" + query)).startsWith("HTTP/1.1 400");
    }

    @Test
    void is_refused_in_another_browser_which_would_be_signed_in_as_the_attacker() {
      var attacker = new TestBrowser(api);
      var query = provider.authorize(location(attacker.get(LOGIN)));
      begin();

      isRefused(finish(query), 400);
      assertThat(attacker.get(CALLBACK + "?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void is_refused_in_a_browser_that_began_nothing() {
      var query = provider.authorize(begin());

      isRefused(new TestBrowser(api).get(CALLBACK + "?" + query), 400, "cadencia_oidc");
    }

    private void isRefused(HttpResponse<String> answer, int status, String left) {
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(browser.names()).containsExactly(left);
      assertThat(plant.access.signedIn).isEmpty();
    }

    private void isRefused(HttpResponse<String> answer, int status) {
      OidcSignInTest.this.isRefused(answer, status);
    }

    @Test
    void is_refused_a_second_time() {
      var query = provider.authorize(begin());
      var cookie = browser.cookie("cadencia_oidc");
      assertThat(cookie).isNotNull();
      assertThat(finish(query).statusCode()).isEqualTo(200);

      browser.set("cadencia_oidc", String.valueOf(cookie), CALLBACK);
      assertThat(finish(query).statusCode()).isEqualTo(400);
      assertThat(plant.access.signedIn).hasSize(1);
    }

    @Test
    void is_refused_after_ten_minutes() {
      var query = provider.authorize(begin());
      nanos.addAndGet(Duration.ofMinutes(10).toNanos());

      isRefused(finish(query), 400);
    }

    @Test
    void is_not_ended_by_a_mere_look() {
      var query = provider.authorize(begin());

      assertThat(browser.head(CALLBACK + "?" + query).statusCode()).isEqualTo(400);
      assertThat(finish(query).statusCode()).isEqualTo(200);
    }

    @Test
    void is_refused_when_the_provider_is_mixed_up_with_another() {
      isRefused(finish(provider.authorize(begin()) + "&iss=https%3A%2F%2Fotra.example"), 401);
      assertThat(provider.given).isEmpty();
    }

    @Test
    void is_believed_with_the_name_of_the_provider_and_refused_without_where_it_is_promised() {
      provider.metadata =
          usual ->
              usual.replaceFirst(
                  "\\{", "{\"authorization_response_iss_parameter_supported\":true,");
      var named = URLEncoder.encode(provider.issuer().toString(), StandardCharsets.UTF_8);

      isRefused(finish(provider.authorize(begin())), 401);
      assertThat(finish(provider.authorize(begin()) + "&iss=" + named).statusCode()).isEqualTo(200);
    }

    @Test
    void is_refused_with_the_providers_error_of_which_nothing_but_its_code_is_told() {
      var state = provider.authorize(begin()).replaceFirst("&code=.*", "");
      var evil =
          "&error=access_denied&error_description="
              + URLEncoder.encode(
                  "x\r\nSet-Cookie: cadencia_session=evil\r\n\r\n<script>alert(1)</script>",
                  StandardCharsets.UTF_8);

      var answer = finish(state + evil);

      isRefused(answer, 401);
      assertThat(answer.body()).doesNotContain("script", "evil");
      assertThat(answer.headers().map().toString()).doesNotContain("evil");
      assertThat(said()).contains("access_denied").doesNotContain("evil", "script");
    }

    @Test
    void is_refused_with_an_error_that_is_no_code_without_telling_it() {
      var state = provider.authorize(begin()).replaceFirst("&code=.*", "");

      isRefused(finish(state + "&error=a%0Ab+forged+line"), 401);
      assertThat(said()).contains("an unknown error").doesNotContain("forged");
    }

    @Test
    void never_leads_anywhere_else() {
      var query = provider.authorize(begin());

      assertError(browser.get(LOGIN + "?next=https://evil.example"), 422, "VALIDATION_FAILED");
      var answer = finish(query + "&redirect_uri=https://evil.example&next=//evil.example");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("evil");
      assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void is_told_to_the_trail_when_it_is_refused() {
      finish("state=made-up&code=a");

      var told = plant.access.refused.get(0);
      assertThat(told.what()).isEqualTo("finishOidcSignIn");
      assertThat(told.who()).isNull();
      assertThat(told.code()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void cannot_fill_the_memory() {
      var transactions = new Transactions(new SecretSupplier(new Random(3)), () -> 0L);
      var first = transactions.begin();
      var second = transactions.begin();
      for (int i = 1; i < Transactions.MOST; i++) {
        transactions.begin();
      }

      assertThat(transactions.take(first.state().getValue(), first.browser())).isEmpty();
      assertThat(transactions.take(second.state().getValue(), second.browser())).isPresent();
    }
  }

  @Nested
  class That_is_attacked_at_the_token {

    static Stream<Arguments> whatIsNotForUs() {
      return Stream.of(
          bad("of another client", usual -> usual.audience("another")),
          bad("of several, not asked for by us", u -> u.audience(List.of("cadencia", "another"))),
          bad(
              "asked for by another",
              usual -> usual.audience(List.of("cadencia", "another")).claim("azp", "another")),
          bad("for us but asked for by another", usual -> usual.claim("azp", "another")),
          bad("of another issuer", usual -> usual.issuer("https://otra.example")),
          bad("of another sign-in", usual -> usual.claim("nonce", "another")),
          bad("without a sign-in", usual -> usual.claim("nonce", null)),
          bad("with a nonce that is no text", usual -> usual.claim("nonce", 17)),
          bad("over", usual -> usual.expirationTime(at(TestPlant.NOON.minusSeconds(60)))),
          bad("without an end", usual -> usual.expirationTime(null)),
          bad("issued later", usual -> usual.issueTime(at(TestPlant.NOON.plusSeconds(61)))),
          bad("issued nobody knows when", usual -> usual.issueTime(null)),
          bad("not yet valid", usual -> usual.notBeforeTime(at(TestPlant.NOON.plusSeconds(61)))),
          bad("with another access token", u -> u.claim("at_hash", "77QmUPtjPfzWtF2AnpK9RQ")),
          bad("with another code", usual -> usual.claim("c_hash", "77QmUPtjPfzWtF2AnpK9RQ")),
          bad("with an address nobody verified", usual -> usual.claim("email_verified", false)),
          bad("with an impossible address", u -> u.claim("email", "a@b.example,c@d.example")),
          bad("of nobody", usual -> usual.claim("email", null).subject(null)));
    }

    private static Date at(Instant instant) {
      return Date.from(instant);
    }

    private static Arguments bad(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
      return Arguments.of(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsNotForUs")
    void is_refused_with_one(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
      provider.claims = change;

      isRefused(signIn(), 401);
      assertThat(said()).contains("a sign-in from 127.0.0.1 is refused: an ID token");
    }

    @Test
    void is_believed_with_several_audiences_if_we_asked() {
      provider.claims =
          usual -> usual.audience(List.of("another", "cadencia")).claim("azp", "cadencia");

      assertThat(signIn().statusCode()).isEqualTo(200);
    }

    @Test
    void is_refused_unsigned() {
      provider.signing = claims -> new PlainJWT(claims).serialize();

      isRefused(signIn(), 401);
    }

    @Test
    void is_refused_signed_with_the_secret_of_the_client() {
      provider.signing =
          claims -> {
            try {
              var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build();
              var jwt = new SignedJWT(header, claims);
              jwt.sign(new MACSigner(TestProvider.SECRET));
              return jwt.serialize();
            } catch (JOSEException e) {
              throw new IllegalStateException(e);
            }
          };

      isRefused(signIn(), 401);
    }

    @Test
    void is_refused_signed_by_a_strangers_key_of_the_same_name() {
      provider.signing =
          claims -> {
            try {
              var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("first").build();
              var jwt = new SignedJWT(header, claims);
              jwt.sign(new RSASSASigner(TestProvider.SECOND));
              return jwt.serialize();
            } catch (JOSEException e) {
              throw new IllegalStateException(e);
            }
          };

      isRefused(signIn(), 401);
    }

    @Test
    void is_refused_by_the_provider_without_the_verifier_of_this_browser() {
      var other = provider.authorize(location(new TestBrowser(api).get(LOGIN)));
      var mine = provider.authorize(begin());

      isRefused(finish(mine.replaceFirst("code=.*", "") + other.replaceFirst(".*&", "")), 401);
      assertThat(said()).contains("no tokens for the code: invalid_grant");
    }

    @Test
    void is_refused_by_the_provider_with_another_secret() {
      api.close();
      api = api("another-secret-of-the-plant-just-as-long", PATIENT, PATIENT);
      browser = new TestBrowser(api);

      isRefused(signIn(), 401);
    }

    @Test
    void leaves_neither_code_nor_token_nor_secret_in_the_log_or_on_the_page() {
      var begun = begin();
      var asked = URLUtils.parseParameters(URI.create(begun).getRawQuery());
      var good = finish(provider.authorize(begun));
      provider.claims = usual -> usual.audience("another");
      var bad = signIn();
      finish("state=made-up-state&code=made-up-code&error=made-up-error");

      assertThat(provider.given).hasSize(2);
      assertThat(said() + good.body() + bad.body())
          .doesNotContain(provider.given)
          .doesNotContain("code-", "an-access-token", "made-up", TestProvider.SECRET)
          .doesNotContain(only(asked, "state"), only(asked, "nonce"));
    }
  }

  @Nested
  class At_a_provider_that_is_not_well {

    private void isAway(HttpResponse<String> answer) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("5");
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
      assertThat(plant.access.signedIn).isEmpty();
    }

    static Stream<Arguments> whatIsNoMetadata() {
      return Stream.of(
          broken("HTML", it -> answer(it, 200, "text/html", "<script>alert(1)</script>")),
          broken("nothing", it -> answer(it, 200, "")),
          broken("an array", it -> answer(it, 200, "[]")),
          broken("an error", it -> answer(it, 500, "{}")),
          broken("too much", it -> answer(it, 200, "{\"a\":\"" + "x".repeat(70_000) + "\"}")),
          broken("too deep", it -> answer(it, 200, "{\"a\":".repeat(9_000))),
          broken(
              "a redirect",
              it -> {
                it.getResponseHeaders().set("Location", "/elsewhere");
                answer(it, 302, "");
              }));
    }

    private static Arguments broken(String name, HttpHandler how) {
      return Arguments.of(name, how);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsNoMetadata")
    void nobody_begins_when_the_metadata_are(String name, HttpHandler how) {
      provider.discovery = how;

      isAway(browser.get(LOGIN));
      assertThat(provider.strays).isEmpty();
      assertThat(said()).contains("could not be read").doesNotContain("script");
    }

    static Stream<String> whatIsNotOfTheIssuer() {
      return Stream.of(
          "\"issuer\":\"https://otra.example\",",
          "\"issuer\":\"https://otra.example/{tenantid}/v2.0\",",
          "\"issuer\":17,");
    }

    @ParameterizedTest
    @MethodSource("whatIsNotOfTheIssuer")
    void nobody_begins_when_the_metadata_are_of_another(String issuer) {
      provider.metadata = usual -> usual.replaceFirst("\"issuer\":\"[^\"]*\",", issuer);

      isAway(browser.get(LOGIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri"})
    void nobody_begins_when_anybody_on_the_way_could_listen(String name) {
      provider.metadata =
          usual ->
              usual.replaceFirst(
                  "\"" + name + "\":\"[^\"]*\"", "\"" + name + "\":\"http://otra.example/x\"");

      isAway(browser.get(LOGIN));
    }

    @Test
    void the_rest_of_the_server_goes_on_and_it_is_asked_again_in_time() {
      var well = provider.discovery;
      provider.discovery = exchange -> answer(exchange, 500, "{}");
      isAway(browser.get(LOGIN));
      assertThat(browser.get("/api/v1/health").statusCode()).isEqualTo(200);

      provider.discovery = well;
      isAway(browser.get(LOGIN));
      assertThat(provider.looks).hasValue(1);
      nanos.addAndGet(Duration.ofSeconds(5).toNanos());
      assertThat(signIn().statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_seen_is_kept_while_it_is_away() {
      signIn();
      provider.discovery = exchange -> answer(exchange, 500, "{}");
      nanos.addAndGet(Duration.ofHours(2).toNanos());

      assertThat(signIn().statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_waits_longer_than_the_patience_for_metadata() {
      waitingOnly(IMPATIENT, PATIENT);
      provider.discovery = exchange -> hang();

      isAway(browser.get(LOGIN));
    }

    @Test
    void nobody_waits_longer_than_the_patience_for_tokens() {
      waitingOnly(PATIENT, IMPATIENT);
      var query = provider.authorize(begin());
      provider.token = exchange -> hang();

      isAway(finish(query));
    }

    private void hang() {
      try {
        over.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    static Stream<Arguments> whatIsNoAnswer() {
      return Stream.of(
          broken("an error", it -> answer(it, 500, "{}")),
          broken("too much", it -> answer(it, 200, "{\"a\":\"" + "x".repeat(70_000) + "\"}")),
          broken(
              "a redirect",
              it -> {
                it.getResponseHeaders().set("Location", "/elsewhere");
                answer(it, 307, "");
              }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsNoAnswer")
    void nobody_is_signed_in_when_what_comes_for_the_code_is(String name, HttpHandler how) {
      var query = provider.authorize(begin());
      provider.token = how;

      isAway(finish(query));
      assertThat(provider.strays).isEmpty();
    }

    static Stream<Arguments> whatAreNoTokens() {
      return Stream.of(
          broken("HTML", it -> answer(it, 200, "text/html", "<b>hola</b>")),
          broken("HTML by name of JSON", it -> answer(it, 200, "<b>hola</b>")),
          broken("nothing", it -> answer(it, 200, "")),
          broken(
              "no ID token",
              it -> answer(it, 200, "{\"access_token\":\"a\",\"token_type\":\"Bearer\"}")),
          broken(
              "an ID token that is none",
              it ->
                  answer(
                      it,
                      200,
                      "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"x.y.z\"}")),
          broken("an error in HTML", it -> answer(it, 400, "text/html", "<b>hola</b>")),
          broken(
              "an error with a forged line",
              it -> answer(it, 400, "{\"error\":\"a\\nforged\",\"error_description\":\"hola\"}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatAreNoTokens")
    void nobody_is_signed_in_when_the_tokens_are(String name, HttpHandler how) {
      var query = provider.authorize(begin());
      provider.token = how;

      isRefused(finish(query), 401);
      assertThat(said()).doesNotContain("hola", "forged");
    }
  }

  @Test
  void is_not_finished_when_nothing_can_be_stored() {
    plant.access.people.storageIsAway = true;
    var answer = signIn();

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(browser.names()).isEmpty();
    assertThat(plant.access.signedIn).isEmpty();
  }

  @Nested
  class Where_none_is_configured {

    @Test
    void is_not_there() {
      try (var plain = RunningApi.over(new TestPlant())) {
        assertError(plain.exchange(LOGIN, it -> {}), 404, "NOT_FOUND");
        assertError(plain.exchange(CALLBACK + "?state=a&code=b", it -> {}), 404, "NOT_FOUND");
      }
    }
  }
}
