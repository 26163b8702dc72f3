package io.cadencia.adapter.http.access.jwt;

import static io.cadencia.adapter.http.access.jwt.IdentityProvider.NOON;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPeople;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.InMemorySessions;
import io.cadencia.adapter.http.access.Mechanisms;
import io.cadencia.adapter.http.access.SecretSupplier;
import io.cadencia.adapter.http.access.Sessions;
import io.cadencia.adapter.http.access.SignInCodes;
import io.cadencia.adapter.http.access.header.ProxyVerifier;
import io.cadencia.adapter.http.access.header.TailnetVerifier;
import io.cadencia.adapter.http.contract.WatchedClient;
import io.cadencia.domain.access.AccessPolicy;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.RoleEntry;
import io.cadencia.domain.access.RoleMapping;
import io.cadencia.domain.audit.ActorId;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every combination of four valid identities, each of somebody else. */
@DisplayName("A-26 which of several identities counts")
class MechanismPrecedenceTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final WatchedClient CLIENT = new WatchedClient();

  private static final int PROXY = 1;
  private static final int TAILNET = 2;
  private static final int BEARER = 4;
  private static final int SESSION = 8;

  private static IdentityProvider provider;
  private static RunningApi api;
  private static String session;

  @BeforeAll
  static void start() {
    provider = new IdentityProvider();
    Sessions sessions = new InMemorySessions(CLOCK, new SecretSupplier(new Random(26)));
    session =
        sessions.begin(
            new Identity(new ActorId("sesion@planta.example"), Role.ADMIN, Mechanism.LOCAL));
    var roles = new RoleMapping(List.of(new RoleEntry("*@planta.example", Role.EXECUTIVE)));
    var mechanisms =
        Mechanisms.NONE
            .withProxy(new ProxyVerifier(ProxyVerifier.IDENTITY_HEADER, SECRET))
            .withTailnet(new TailnetVerifier(who -> roles.roleOf(who.who()), Set.of()))
            .withBearer(
                new JwtVerifier(
                    List.of(provider.settings()), CLOCK, () -> 0L, new TestPeople()::recognise));
    api =
        RunningApi.over(
            new TestPlant(),
            new AccessSettings(false, AccessPolicy.STANDARD, sessions, SignInCodes.NONE)
                .withMechanisms(mechanisms));
  }

  @AfterAll
  static void stop() {
    api.close();
    provider.close();
  }

  static IntStream combinations() {
    return IntStream.range(0, 16);
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void the_first_in_the_order_counts_and_nobody_without_any(int given) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + "/api/v1/me"));
    if ((given & PROXY) != 0) {
      request.header(ProxyVerifier.IDENTITY_HEADER, "proxy@planta.example:engineer");
      request.header(ProxyVerifier.SECRET_HEADER, SECRET);
    }
    if ((given & TAILNET) != 0) {
      request.header(TailnetVerifier.HEADER, "tailnet@planta.example");
    }
    if ((given & BEARER) != 0) {
      request.header("Authorization", "Bearer " + token());
    }
    if ((given & SESSION) != 0) {
      request.header("Cookie", "cadencia_session=" + session);
    }

    var answer = CLIENT.send(request.build());

    assertThat(answer.body()).as("combination %d", given).contains(expected(given));
  }

  private static String expected(int given) {
    if ((given & PROXY) != 0) {
      return "\"email\":\"proxy@planta.example\",\"role\":\"engineer\",\"mechanism\":\"proxy\"";
    }
    if ((given & TAILNET) != 0) {
      return "\"email\":\"tailnet@planta.example\",\"role\":\"executive\",\"mechanism\":\"tailscale\"";
    }
    if ((given & BEARER) != 0) {
      return "\"email\":\"ana@planta.example\",\"role\":\"engineer\",\"mechanism\":\"jwt\"";
    }
    return (given & SESSION) != 0
        ? "\"email\":\"sesion@planta.example\",\"role\":\"admin\",\"mechanism\":\"local\""
        : "\"UNAUTHENTICATED\"";
  }
}
