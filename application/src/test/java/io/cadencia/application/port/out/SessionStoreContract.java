package io.cadencia.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.KeptSession;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.SessionFingerprint;
import io.cadencia.domain.access.SessionLifetime;
import io.cadencia.domain.audit.ActorId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What every {@link SessionStore} keeps. */
public abstract class SessionStoreContract {

  protected static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  protected static final Identity ANA = somebody("ana@planta.example", Role.ENGINEER);
  protected static final Identity LUZ = somebody("luz@planta.example", Role.EXECUTIVE);

  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final SessionLifetime LIFETIME = new SessionLifetime(IDLE, LONGEST);

  protected abstract SessionStore sessions();

  private static Identity somebody(String name, Role role) {
    return new Identity(new ActorId(name), role, Mechanism.LOCAL);
  }

  protected static SessionFingerprint fingerprint(String token) {
    return SessionFingerprint.of(token);
  }

  protected final KeptSession begin(String token, Identity who, Instant at) {
    var session = KeptSession.begin(fingerprint(token), who, at);
    sessions().begin(session);
    return session;
  }

  @Test
  void knows_nobody_who_never_signed_in() {
    begin("one", ANA, NOON);

    assertThat(sessions().find(fingerprint("other"))).isEmpty();
    assertThat(sessions().find(fingerprint(""))).isEmpty();
  }

  @Test
  void gives_back_each_session_as_it_began() {
    var one = begin("one", ANA, NOON.plusMillis(1));
    var second = begin("second", ANA, NOON);
    var other = begin("other", LUZ, NOON.minusMillis(1));

    assertThat(sessions().find(one.fingerprint())).contains(one);
    assertThat(sessions().find(second.fingerprint())).contains(second);
    assertThat(sessions().find(other.fingerprint())).contains(other);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void keeps_every_role(Role role) {
    var session = begin("token", somebody("ana@planta.example", role), NOON);

    assertThat(sessions().find(session.fingerprint())).contains(session);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "DEV")
  void keeps_every_mechanism_of_a_plant(Mechanism mechanism) {
    var who = new Identity(new ActorId("ana@planta.example"), Role.ADMIN, mechanism);
    var session = begin("token", who, NOON);

    assertThat(sessions().find(session.fingerprint())).contains(session);
  }

  @Test
  void remembers_the_latest_use_of_a_session_and_of_no_other() {
    var one = begin("one", ANA, NOON);
    var other = begin("other", ANA, NOON);

    sessions().touch(one.fingerprint(), NOON.plusSeconds(90));
    sessions().touch(one.fingerprint(), NOON.plusSeconds(60));

    assertThat(sessions().find(one.fingerprint())).contains(one.used(NOON.plusSeconds(90)));
    assertThat(sessions().find(other.fingerprint())).contains(other);
  }

  @Test
  void is_not_troubled_by_a_clock_that_was_set_back() {
    var session = begin("one", ANA, NOON);

    sessions().touch(session.fingerprint(), NOON.minusSeconds(3600));

    assertThat(sessions().find(session.fingerprint())).contains(session);
  }

  @Test
  void forgets_a_session_for_good() {
    var one = begin("one", ANA, NOON);
    var other = begin("other", ANA, NOON);

    sessions().end(one.fingerprint());
    sessions().end(one.fingerprint());
    sessions().touch(one.fingerprint(), NOON.plusSeconds(60));

    assertThat(sessions().find(one.fingerprint())).isEmpty();
    assertThat(sessions().find(other.fingerprint())).contains(other);
  }

  @Test
  void forgets_all_sessions_of_somebody_and_none_of_anybody_else() {
    var one = begin("one", ANA, NOON);
    var second = begin("second", somebody("ana@planta.example", Role.ADMIN), NOON);
    var other = begin("other", LUZ, NOON);

    assertThat(sessions().endAll(ANA.actor())).isEqualTo(2);
    assertThat(sessions().endAll(ANA.actor())).isZero();

    assertThat(sessions().find(one.fingerprint())).isEmpty();
    assertThat(sessions().find(second.fingerprint())).isEmpty();
    assertThat(sessions().find(other.fingerprint())).contains(other);
  }

  @Test
  void forgets_what_was_idle_for_too_long_and_nothing_sooner() {
    var session = begin("one", ANA, NOON);
    sessions().touch(session.fingerprint(), NOON.plusSeconds(60));
    var over = NOON.plusSeconds(60).plus(IDLE);

    assertThat(sessions().deleteExpired(LIFETIME, over.minusMillis(1), 9)).isZero();
    assertThat(sessions().find(session.fingerprint())).isPresent();
    assertThat(sessions().deleteExpired(LIFETIME, over, 9)).isOne();
    assertThat(sessions().find(session.fingerprint())).isEmpty();
  }

  @Test
  void forgets_what_began_too_long_ago_though_it_is_in_use() {
    var session = begin("one", ANA, NOON);
    sessions().touch(session.fingerprint(), NOON.plus(LONGEST).minusSeconds(1));

    assertThat(sessions().deleteExpired(LIFETIME, NOON.plus(LONGEST).minusMillis(1), 9)).isZero();
    assertThat(sessions().deleteExpired(LIFETIME, NOON.plus(LONGEST), 9)).isOne();
  }

  @Test
  void forgets_a_few_at_a_time() {
    begin("one", ANA, NOON);
    begin("second", ANA, NOON);
    begin("third", LUZ, NOON);
    var later = NOON.plus(IDLE);

    assertThat(sessions().deleteExpired(LIFETIME, later, 2)).isEqualTo(2);
    assertThat(sessions().deleteExpired(LIFETIME, later, 2)).isOne();
    assertThat(sessions().deleteExpired(LIFETIME, later, 2)).isZero();
  }
}
