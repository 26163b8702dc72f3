package io.cadencia.adapter.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class InMemorySessionsTest {

  private static final Identity ANA =
      new Identity(new ActorId("ana@planta.example"), Role.ENGINEER, Mechanism.DEV);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-05T12:00:00Z"));
  private final Sessions sessions =
      new InMemorySessions(clock(), new SecretSupplier(new Random(7)));

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
    assertThat(sessions.find(token).orElseThrow().csrfToken()).hasSize(43).isNotEqualTo(token);
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
  void a_word_that_is_no_token_leads_nowhere() {
    sessions.begin(ANA);

    assertThat(sessions.find("")).isEmpty();
    assertThat(sessions.find("a".repeat(43))).isEmpty();
  }

  @Test
  void an_ended_session_is_dead_and_ending_it_again_does_nothing() {
    var token = sessions.begin(ANA);

    sessions.end(token);
    sessions.end(token);

    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void a_session_in_use_lives_on_and_an_idle_one_dies() {
    var token = sessions.begin(ANA);

    pass(InMemorySessions.IDLE.minusMillis(1));
    assertThat(sessions.find(token)).isPresent();
    pass(InMemorySessions.IDLE.minusMillis(1));
    assertThat(sessions.find(token)).isPresent();
    pass(InMemorySessions.IDLE);
    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void when_there_are_too_many_the_one_idle_for_longest_makes_room() {
    var used = sessions.begin(ANA);
    var idle = sessions.begin(ANA);
    for (int i = 2; i < InMemorySessions.MOST; i++) {
      sessions.begin(ANA);
    }
    assertThat(sessions.find(used)).isPresent();

    sessions.begin(ANA);

    assertThat(sessions.find(used)).isPresent();
    assertThat(sessions.find(idle)).isEmpty();
  }
}
