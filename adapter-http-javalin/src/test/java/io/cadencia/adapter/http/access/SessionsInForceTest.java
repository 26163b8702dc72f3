package io.cadencia.adapter.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.TestPeople;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B-10 an open session")
class SessionsInForceTest {

  private static final ActorId ANA = new ActorId("ana@planta.example");

  private final TestPeople people = new TestPeople();
  private final Sessions kept =
      new InMemorySessions(
          Clock.fixed(TestPlant.NOON, ZoneOffset.UTC), new SecretSupplier(new Random(7)));
  private final Sessions sessions = new SessionsInForce(kept, people::recognise);

  private Identity found(String token) {
    return sessions.find(token).orElseThrow().identity();
  }

  @Test
  void of_a_provider_has_the_role_of_now_and_its_own_csrf_token() {
    var token = sessions.begin(new Identity(ANA, Role.ADMIN, Mechanism.OIDC));

    assertThat(found(token)).isEqualTo(new Identity(ANA, Role.VIEWER, Mechanism.OIDC));
    people.roles.put(ANA, Role.ENGINEER);
    assertThat(found(token).rights()).isEqualTo(Role.ENGINEER);
    assertThat(sessions.find(token).orElseThrow().csrfToken())
        .isEqualTo(kept.find(token).orElseThrow().csrfToken());
  }

  @Test
  void of_a_local_account_keeps_the_role_it_began_with() {
    var token = sessions.begin(new Identity(ANA, Role.ADMIN, Mechanism.LOCAL));

    assertThat(found(token).rights()).isEqualTo(Role.ADMIN);
    assertThat(people.sightings).isEmpty();
  }

  @Test
  void ends_as_any_other() {
    var token = sessions.begin(new Identity(ANA, Role.ADMIN, Mechanism.OIDC));
    sessions.end(token);

    assertThat(sessions.find(token)).isEmpty();
    assertThat(sessions.find("another")).isEmpty();
  }
}
