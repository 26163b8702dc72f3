package io.cadencia.adapter.http.access.jwt;

import static io.cadencia.adapter.http.Envelope.assertError;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.NOON;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.STRANGE;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.claims;
import static io.cadencia.adapter.http.access.jwt.IdentityProvider.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPeople;
import io.cadencia.adapter.http.access.GatedServer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-22 a bearer token, over the wire")
class BearerTokenTest {

  private final IdentityProvider provider = new IdentityProvider();
  private final GatedServer server =
      new GatedServer(
          new JwtVerifier(
              List.of(provider.settings()),
              Clock.fixed(NOON, ZoneOffset.UTC),
              () -> 0L,
              new TestPeople()::recognise),
          GatedServer.NEXT_MECHANISM);

  @AfterEach
  void stop() {
    server.close();
    provider.close();
  }

  @Test
  void tells_who_asks() {
    var me = RunningApi.tree(server.me("Authorization", "Bearer " + token()).body());

    assertThat(me.get("email").asText()).isEqualTo(IdentityProvider.EMAIL);
    assertThat(me.get("role").asText()).isEqualTo("engineer");
    assertThat(me.get("mechanism").asText()).isEqualTo("jwt");
  }

  @Test
  void is_refused_rather_than_passed_over() {
    var refused = server.me("Authorization", "Bearer " + token(STRANGE));

    assertError(refused, 401, "UNAUTHENTICATED");
    assertThat(refused.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer error=\"invalid_token\"");
    assertThat(refused.body()).doesNotContain("eyJ", "signature");
  }

  @Test
  void cannot_be_told_while_the_provider_was_never_reached() {
    provider.breakDown();

    var refused = server.me("Authorization", "Bearer " + token());

    assertError(refused, 503, "IDENTITY_UNAVAILABLE");
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
  }

  @Test
  void is_refused_by_status_400_when_it_is_given_twice() {
    var good = "Bearer " + token();

    assertError(server.me("Authorization", good, "Authorization", good), 400, "BAD_REQUEST");
  }

  @Test
  void leaves_another_scheme_to_the_next_mechanism() {
    var me = RunningApi.tree(server.me("Authorization", "Basic YW5hOnNlY3JldG8=").body());

    assertThat(me.get("mechanism").asText()).isEqualTo("local");
  }

  @Test
  @DisplayName("A-22 that is larger than any is refused before it is read")
  void is_refused_when_it_is_larger_than_any() {
    var huge = token(claims().claim("padding", "x".repeat(64_000)));

    assertError(server.me("Authorization", "Bearer " + huge), 431, "HEADERS_TOO_LARGE");
  }
}
