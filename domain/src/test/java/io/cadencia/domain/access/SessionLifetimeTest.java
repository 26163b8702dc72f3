package io.cadencia.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.audit.ActorId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("B-04 a session")
class SessionLifetimeTest {

  private static final Instant BEGUN = Instant.parse("2026-01-05T12:00:00Z");
  private static final Identity ANA =
      new Identity(new ActorId("ana@planta.example"), Role.ENGINEER, Mechanism.LOCAL);
  private static final KeptSession SESSION =
      KeptSession.begin(SessionFingerprint.of("token"), ANA, BEGUN);
  private static final SessionLifetime LIFETIME =
      new SessionLifetime(Duration.ofMinutes(30), Duration.ofHours(12));

  private static Instant after(Duration time) {
    return BEGUN.plus(time);
  }

  @Test
  void that_nobody_uses_ends_with_the_idle_time() {
    assertThat(LIFETIME.isOver(SESSION, after(Duration.ofMinutes(30).minusMillis(1)))).isFalse();
    assertThat(LIFETIME.isOver(SESSION, after(Duration.ofMinutes(30)))).isTrue();
  }

  @Test
  void in_use_lives_on_from_its_last_use() {
    var used = SESSION.used(after(Duration.ofMinutes(29)));

    assertThat(LIFETIME.isOver(used, after(Duration.ofMinutes(58)))).isFalse();
    assertThat(LIFETIME.isOver(used, after(Duration.ofMinutes(59)))).isTrue();
  }

  @Test
  void ends_after_the_longest_time_however_much_it_is_used() {
    var used = SESSION.used(after(Duration.ofHours(12).minusMillis(2)));

    assertThat(LIFETIME.isOver(used, after(Duration.ofHours(12).minusMillis(1)))).isFalse();
    assertThat(LIFETIME.isOver(used, after(Duration.ofHours(12)))).isTrue();
  }

  @Test
  void is_not_made_younger_by_a_use_that_lies_back() {
    var used = SESSION.used(after(Duration.ofMinutes(5)));

    assertThat(used.used(after(Duration.ofMinutes(4)))).isEqualTo(used);
    assertThat(SESSION.used(BEGUN.minusSeconds(1))).isEqualTo(SESSION);
  }

  @Test
  void tells_its_use_once_a_minute() {
    assertThat(SESSION.isToBeTold(after(Duration.ofSeconds(60).minusMillis(1)))).isFalse();
    assertThat(SESSION.isToBeTold(after(Duration.ofSeconds(60)))).isTrue();
    assertThat(SESSION.isToBeTold(BEGUN.minusSeconds(3600))).isFalse();
  }

  @Test
  void cannot_have_been_used_before_it_began() {
    assertThatThrownBy(
            () -> new KeptSession(SessionFingerprint.of("token"), ANA, BEGUN, BEGUN.minusMillis(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Nested
  class Its_lifetime {

    @Test
    void is_half_an_hour_at_rest_and_twelve_hours_at_most_unless_somebody_says_otherwise() {
      assertThat(SessionLifetime.STANDARD)
          .isEqualTo(new SessionLifetime(Duration.ofMinutes(30), Duration.ofHours(12)));
    }

    @Test
    void is_never_so_short_that_a_session_in_use_could_end() {
      assertThatThrownBy(() -> new SessionLifetime(Duration.ofSeconds(119), Duration.ofHours(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a session must be able to rest for PT2M at least, was PT1M59S");
    }

    @Test
    void is_as_long_as_it_may_rest_at_least() {
      var idle = Duration.ofMinutes(30);

      assertThat(new SessionLifetime(idle, idle).longest()).isEqualTo(idle);
      assertThatThrownBy(() -> new SessionLifetime(idle, idle.minusMillis(1)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Its_fingerprint {

    @Test
    void is_the_sha_256_of_the_token() {
      assertThat(SessionFingerprint.of("abc").value())
          .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void is_not_told_to_a_log() {
      assertThat(SESSION.toString())
          .contains("ana@planta.example")
          .doesNotContain(SESSION.fingerprint().value());
    }

    @Test
    void is_no_token_that_somebody_stored_by_mistake() {
      assertThatThrownBy(() -> new SessionFingerprint("a".repeat(43)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a fingerprint has 64 hexadecimal digits, not 43 characters");
    }
  }
}
