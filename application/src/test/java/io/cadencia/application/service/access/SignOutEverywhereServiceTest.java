package io.cadencia.application.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.in.access.SignOutEverywhereUseCase.Command;
import io.cadencia.application.port.out.InMemoryAuditLog;
import io.cadencia.application.port.out.InMemorySessionStore;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.KeptSession;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.SessionFingerprint;
import io.cadencia.domain.audit.ActorId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B-04 signing out everywhere")
class SignOutEverywhereServiceTest {

  private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
  private static final Identity ANA =
      new Identity(new ActorId("ana@planta.example"), Role.ENGINEER, Mechanism.LOCAL);
  private static final Identity BOSS =
      new Identity(new ActorId("jefa@planta.example"), Role.ADMIN, Mechanism.LOCAL);

  private final InMemorySessionStore sessions = new InMemorySessionStore();
  private final InMemoryAuditLog trail = new InMemoryAuditLog();
  private final SignOutEverywhereService signOut =
      new SignOutEverywhereService(
          sessions, trail, new InMemoryUnitOfWork(trail), Clock.fixed(NOW, ZoneOffset.UTC));

  private SessionFingerprint signIn(String token, Identity who) {
    var session = KeptSession.begin(SessionFingerprint.of(token), who, NOW);
    sessions.begin(session);
    return session.fingerprint();
  }

  @Test
  void ends_every_session_of_the_one_and_none_of_the_other() {
    var desk = signIn("desk", ANA);
    var phone = signIn("phone", ANA);
    var boss = signIn("boss", BOSS);

    assertThat(signOut.signOut(new Command(ANA.actor(), BOSS.asActor()))).isEqualTo(2);

    assertThat(sessions.find(desk)).isEmpty();
    assertThat(sessions.find(phone)).isEmpty();
    assertThat(sessions.find(boss)).isPresent();
  }

  @Test
  void is_told_to_the_trail_with_who_wanted_it_and_without_any_mark_of_a_session() {
    signIn("desk", ANA);

    signOut.signOut(new Command(ANA.actor(), BOSS.asActor()));

    var entry = trail.afterSeq(0, 10).get(0);
    assertThat(entry.action()).isEqualTo("signed_out_everywhere");
    assertThat(entry.actor()).isEqualTo("jefa@planta.example");
    assertThat(entry.subjectKind() + " " + entry.subjectId())
        .isEqualTo("account ana@planta.example");
    assertThat(entry.after())
        .isEqualTo("{\"by_mechanism\":\"local\",\"by_role\":\"admin\",\"sessions\":1}");
  }

  @Test
  void of_somebody_who_is_not_signed_in_is_nothing_to_tell() {
    assertThat(signOut.signOut(new Command(ANA.actor(), ANA.asActor()))).isZero();
    assertThat(trail.afterSeq(0, 10)).isEmpty();
  }
}
