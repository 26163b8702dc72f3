package io.cadencia.adapter.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.out.InMemorySessionStore;
import io.cadencia.application.port.out.SessionStore;
import io.cadencia.application.port.out.StorageBusyException;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.KeptSession;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.SessionFingerprint;
import io.cadencia.domain.access.SessionLifetime;
import io.cadencia.domain.audit.ActorId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StoredSessionsTest {

  private static final Identity ANA =
      new Identity(new ActorId("ana@planta.example"), Role.ENGINEER, Mechanism.LOCAL);
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(12);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-05T12:00:00Z"));
  private final WatchedStore store = new WatchedStore();
  private final SecretSupplier secrets = new SecretSupplier(new Random(7));
  private final Sessions sessions = opened();

  private Sessions opened() {
    return new StoredSessions(store, new SessionLifetime(IDLE, LONGEST), clock(), secrets);
  }

  private Clock clock() {
    InstantSource source = now::get;
    return source.withZone(ZoneOffset.UTC);
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  @Test
  void a_token_of_256_bits_leads_to_who_signed_in() {
    var token = sessions.begin(ANA);

    assertThat(token).matches("[A-Za-z0-9_-]{43}");
    assertThat(sessions.find(token).orElseThrow().identity()).isEqualTo(ANA);
  }

  @Test
  void a_second_sign_in_leaves_the_first_alive() {
    var first = sessions.begin(ANA);
    var second = sessions.begin(ANA);

    assertThat(sessions.find(first)).isPresent();
    assertThat(sessions.find(second)).isPresent();
    assertThat(sessions.find(first)).isNotEqualTo(sessions.find(second));
  }

  @Test
  void to_be_looked_at_keeps_no_session_alive() {
    var token = sessions.begin(ANA);

    pass(IDLE.minusMinutes(1));
    assertThat(sessions.lookAt(token)).isPresent().isEqualTo(opened().lookAt(token));
    pass(Duration.ofMinutes(1));

    assertThat(sessions.lookAt(token)).isEmpty();
    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void a_word_that_is_no_token_leads_nowhere() {
    var token = sessions.begin(ANA);

    assertThat(sessions.find("")).isEmpty();
    assertThat(sessions.find("a".repeat(43))).isEmpty();
    assertThat(sessions.find(SessionFingerprint.of(token).value())).isEmpty();
  }

  @Test
  void an_ended_session_is_dead_and_ending_it_again_does_nothing() {
    var token = sessions.begin(ANA);

    sessions.end(token);
    sessions.end(token);

    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  @DisplayName("B-02 a restart keeps sessions and their CSRF tokens")
  void a_session_outlives_the_program_that_began_it() {
    var token = sessions.begin(ANA);
    var before = sessions.find(token);

    assertThat(opened().find(token)).isEqualTo(before).isPresent();
  }

  @Nested
  @DisplayName("A-36 the CSRF token")
  class The_csrf_token {

    @Test
    void is_the_same_as_long_as_the_session_lives() {
      var token = sessions.begin(ANA);
      var first = sessions.find(token).orElseThrow().csrfToken();
      pass(Duration.ofMinutes(5));

      assertThat(sessions.find(token).orElseThrow().csrfToken()).isEqualTo(first);
    }

    @Test
    void is_neither_the_token_nor_what_is_stored() {
      var token = sessions.begin(ANA);

      assertThat(sessions.find(token).orElseThrow().csrfToken())
          .matches("[A-Za-z0-9_-]{43}")
          .isNotEqualTo(token)
          .isNotEqualTo(SessionFingerprint.of(token).value());
    }

    @Test
    void is_not_told_to_a_log() {
      var session = sessions.find(sessions.begin(ANA)).orElseThrow();

      assertThat(session.toString()).doesNotContain(session.csrfToken());
    }
  }

  @Nested
  @DisplayName("B-04 a session")
  class A_session {

    @Test
    void that_nobody_uses_ends_with_the_idle_time() {
      var token = sessions.begin(ANA);
      pass(IDLE.minusMillis(1));
      assertThat(sessions.find(token)).isPresent();

      pass(IDLE);

      assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void in_use_lives_on_until_the_longest_time() {
      var token = sessions.begin(ANA);
      var almost = LONGEST.minusMillis(1);
      for (var used = Duration.ZERO; used.compareTo(almost) < 0; used = used.plusMinutes(20)) {
        assertThat(sessions.find(token)).as("after " + used).isPresent();
        pass(Duration.ofMinutes(20));
      }

      assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void that_is_over_stays_so_though_somebody_asks() {
      var token = sessions.begin(ANA);
      pass(IDLE);

      assertThat(sessions.find(token)).isEmpty();
      assertThat(sessions.find(token)).isEmpty();
      assertThat(store.touched).hasValue(0);
    }

    @Test
    void that_is_over_is_forgotten_with_the_next_sign_in() {
      var token = sessions.begin(ANA);
      pass(IDLE);

      sessions.begin(ANA);

      assertThat(store.find(SessionFingerprint.of(token))).isEmpty();
    }

    @Test
    void is_written_once_a_minute_however_often_it_is_used() {
      var token = sessions.begin(ANA);

      for (int second = 0; second < 180; second++) {
        assertThat(sessions.find(token)).isPresent();
        pass(Duration.ofSeconds(1));
      }

      assertThat(store.touched).hasValue(2);
    }

    @Test
    void is_used_even_when_its_use_cannot_be_written() {
      var token = sessions.begin(ANA);
      pass(Duration.ofMinutes(5));
      store.busy = true;

      assertThat(sessions.find(token)).isPresent();

      store.busy = false;
      pass(IDLE.minusMinutes(5).minusMillis(1));
      assertThat(sessions.find(token)).isPresent();
      assertThat(store.touched).hasValue(1);
    }

    @Test
    void is_written_by_one_of_several_requests_at_the_same_time_and_none_waits_for_it() {
      var token = sessions.begin(ANA);
      pass(Duration.ofMinutes(1));
      var meanwhile = new AtomicReference<Optional<Session>>(Optional.empty());
      store.whileTouching = () -> meanwhile.set(sessions.find(token));

      assertThat(sessions.find(token)).isPresent();

      assertThat(meanwhile.get()).isPresent();
      assertThat(store.touched).hasValue(1);
    }

    @Test
    void does_not_begin_where_it_cannot_be_stored() {
      store.busy = true;

      assertThatThrownBy(() -> sessions.begin(ANA)).isInstanceOf(StorageBusyException.class);
    }
  }

  @Test
  void a_session_of_the_development_mode_rests_over_a_night_but_not_for_ever() {
    var dev = new InMemorySessions(clock(), secrets);
    var token = dev.begin(ANA);
    pass(Duration.ofHours(12).minusMillis(1));

    assertThat(dev.find(token)).isPresent();
    pass(Duration.ofHours(12));
    assertThat(dev.find(token)).isEmpty();
  }

  /** Counts uses that were stored; busy, it stores nothing. */
  private static final class WatchedStore implements SessionStore {

    private final SessionStore kept = new InMemorySessionStore();
    private final AtomicInteger touched = new AtomicInteger();
    private boolean busy;
    private Runnable whileTouching = () -> {};

    private void demandIdle() {
      if (busy) {
        throw new StorageBusyException("busy on purpose");
      }
    }

    @Override
    public void begin(KeptSession session) {
      demandIdle();
      kept.begin(session);
    }

    @Override
    public Optional<KeptSession> find(SessionFingerprint fingerprint) {
      return kept.find(fingerprint);
    }

    @Override
    public void touch(SessionFingerprint fingerprint, Instant at) {
      demandIdle();
      touched.incrementAndGet();
      whileTouching.run();
      kept.touch(fingerprint, at);
    }

    @Override
    public void end(SessionFingerprint fingerprint) {
      kept.end(fingerprint);
    }

    @Override
    public int endAll(ActorId actor) {
      return kept.endAll(actor);
    }

    @Override
    public int deleteExpired(SessionLifetime lifetime, Instant at, int limit) {
      return kept.deleteExpired(lifetime, at, limit);
    }
  }
}
