package io.cadencia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.cadencia.adapter.http.HttpApi;
import io.cadencia.adapter.http.HttpSettings;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.InMemorySessions;
import io.cadencia.adapter.http.access.SecretSupplier;
import io.cadencia.adapter.http.access.SignInCodes;
import io.cadencia.adapter.http.access.jwt.IssuerSettings;
import io.cadencia.adapter.http.access.oidc.OidcClient;
import io.cadencia.adapter.http.access.oidc.OidcSettings;
import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.ServerWiring;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.access.AccessPolicy;
import io.cadencia.domain.audit.AuditEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The whole way: browser, provider, server, database. */
@DisplayName("B-09 B-10 signing in at a provider of foreign make")
class SignInAtAProviderTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final String ISSUER = "planta";

  /** In seconds. The provider tells how long a token lives from the day on which the test runs. */
  private static final long LIFETIME = 20L * 365 * 86_400;

  private static final CadenciaConfig CONFIG =
      ConfigYaml.parse(
          """
          plant: {id: p, box: b, time_zone: UTC}
          modules:
            - {id: 7, code: M, name: Line, workstations: [{id: 9, code: W, name: Place}]}
          """,
          "plant.yaml");

  @TempDir private Path folder;
  private final MockOAuth2Server provider =
      new MockOAuth2Server(
          new OAuth2Config(
              false,
              null,
              null,
              false,
              new OAuth2TokenProvider(new KeyProvider(List.of(newKey())), NOON)));
  private final ListAppender<ILoggingEvent> security = new ListAppender<>();
  private Storage storage;
  private HttpApi api;
  private Browser browser;

  private static JWK newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("planta").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void start() {
    security.start();
    logger().addAppender(security);
    provider.start();
    warm(provider.wellKnownUrl(ISSUER));
    warm(provider.jwksUrl(ISSUER));
    storage =
        Storage.open(
            folder.resolve("plant.db"), SqliteDatabase.Role.SERVER, CONFIG.plantIdentity());
    new DetectorWiring(storage, CONFIG).definePlant(CLOCK);
    var sessions = new InMemorySessions(CLOCK, new SecretSupplier(new Random(5)));
    var access =
        new AccessSettings(false, AccessPolicy.STANDARD, sessions, SignInCodes.NONE)
            .withOidc(client());
    api =
        new ServerWiring(storage, CONFIG, CLOCK)
            .httpApi(
                HttpSettings.of(0, folder.resolve("frames"), ZoneOffset.UTC).withAccess(access));
    api.start();
    browser = new Browser(api.address());
  }

  /** Its first answers take longer on a busy machine than a server waits for a provider. */
  private static void warm(HttpUrl address) {
    var patient = new OkHttpClient.Builder().readTimeout(Duration.ofMinutes(1)).build();
    try (var answer = patient.newCall(new Request.Builder().url(address).build()).execute()) {
      assertThat(answer.isSuccessful()).isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger("cadencia.security");
  }

  private OidcClient client() {
    var settings =
        new OidcSettings(
            URI.create(provider.issuerUrl(ISSUER).toString()),
            "cadencia",
            "Planta",
            OidcSettings.SCOPES,
            IssuerSettings.ROLE_CLAIM,
            IssuerSettings.EMAIL_CLAIM,
            URI.create("http://127.0.0.1:5000"));
    return new OidcClient(
        settings, null, new SecretSupplier(new Random(6)), CLOCK, System::nanoTime);
  }

  @AfterEach
  void stop() {
    api.close();
    storage.close();
    provider.shutdown();
    logger().detachAppender(security);
  }

  private void knows(String email, Map<String, String> more) {
    var claims = new HashMap<String, Object>(more);
    claims.put("email", email);
    provider.enqueueCallback(
        new DefaultOAuth2TokenCallback(ISSUER, email, "JWT", null, claims, LIFETIME));
  }

  private Browser administrator() {
    knows("jefa@planta.example", Map.of(IssuerSettings.ROLE_CLAIM, "admin"));
    var boss = new Browser(api.address());
    assertThat(boss.signIn().statusCode()).isEqualTo(200);
    return boss;
  }

  private static void isLocked(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("ROLE_LOCKED");
  }

  @Test
  @DisplayName("B-10 a new identity cannot read anything until it is promoted")
  void a_new_identity_cannot_read_anything_until_it_is_promoted() {
    knows("Ana@planta.example", Map.of());
    assertThat(browser.signIn().statusCode()).isEqualTo(200);
    assertThat(browser.me().get("email").asText()).isEqualTo("ana@planta.example");
    assertThat(browser.me().get("role").asText()).isEqualTo("viewer");
    isLocked(browser.get("/api/v1/modules"));
    isLocked(browser.get("/api/v1/auth/validate"));

    var boss = administrator();
    var path = "/api/v1/auth/people/ana@planta.example/role";
    assertThat(boss.put(path, "{\"role\":\"executive\"}").statusCode()).isEqualTo(200);

    assertThat(browser.get("/api/v1/modules").statusCode()).isEqualTo(200);
    assertThat(browser.get("/api/v1/auth/validate").statusCode()).isEqualTo(204);
    assertThat(browser.get("/api/v1/auth/people").statusCode()).isEqualTo(403);

    assertThat(boss.put(path, "{\"role\":\"viewer\"}").statusCode()).isEqualTo(200);
    isLocked(browser.get("/api/v1/modules"));
  }

  @Test
  @DisplayName("A-32 B-10 all of it is in the trail, in order")
  void all_of_it_is_in_the_trail_in_order() {
    knows("ana@planta.example", Map.of());
    browser.signIn();
    administrator().put("/api/v1/auth/people/ana@planta.example/role", "{\"role\":\"engineer\"}");

    assertThat(storage.auditLog().afterSeq(0, 20))
        .extracting(AuditEntry::action)
        .containsExactly(
            "person_first_seen", "signed_in", "person_first_seen", "signed_in", "role_changed");
  }

  @Test
  @DisplayName("B-10 an administrator sees who came, and cannot end being one")
  void an_administrator_sees_who_came_and_cannot_end_being_one() {
    knows("ana@planta.example", Map.of());
    browser.signIn();
    var boss = administrator();

    assertThat(boss.get("/api/v1/auth/people").body())
        .contains("ana@planta.example", "jefa@planta.example", "\"first_mechanism\":\"oidc\"");
    assertThat(
            boss.put("/api/v1/auth/people/JEFA@planta.example/role", "{\"role\":\"viewer\"}")
                .body())
        .contains("OWN_ROLE");
  }

  @Test
  void the_provider_gives_nothing_for_a_code_that_another_browser_asked_for() {
    knows("ana@planta.example", Map.of());
    var begun = browser.login();
    var other = new Browser(api.address()).login();
    var stolen = begun.replaceFirst("code_challenge=[^&]*", challenge(other));

    var answer = browser.comeBack(browser.lead(stolen));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(security.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "a sign-in from 127.0.0.1 is refused: no tokens for the code: invalid_grant");
    assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  private static String challenge(String location) {
    return location.replaceFirst(".*(code_challenge=[^&]*).*", "$1");
  }

  @Test
  void an_answer_works_once() {
    knows("ana@planta.example", Map.of());
    var callback = browser.toTheProvider();

    assertThat(browser.comeBack(callback).statusCode()).isEqualTo(200);
    assertThat(new Browser(api.address()).comeBack(callback).statusCode()).isEqualTo(400);
    assertThat(browser.comeBack(callback).statusCode()).isEqualTo(400);
  }

  @Test
  void who_has_no_address_is_known_by_the_subject() {
    provider.enqueueCallback(
        new DefaultOAuth2TokenCallback(ISSUER, "auth0|17", "JWT", null, Map.of(), LIFETIME));

    assertThat(browser.signIn().statusCode()).isEqualTo(200);
    assertThat(browser.me().get("email").asText()).matches("sub:[0-9a-f]{16}:auth0=7C17");
  }
}
