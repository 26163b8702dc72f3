package io.cadencia.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B-05 A-74 how often somebody may try")
class SignInThrottleTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final SignInThrottle THROTTLE = SignInThrottle.STANDARD;

  /** One in each second up to noon, newest first. */
  private static List<Instant> attempts(int number) {
    return IntStream.range(0, number).mapToObj(NOON::minusSeconds).toList();
  }

  @Test
  void five_from_an_address_and_twenty_failures_of_a_name() {
    assertThat(THROTTLE.waitByAddress(attempts(4), NOON)).isEmpty();
    assertThat(THROTTLE.waitByAddress(attempts(5), NOON)).contains(minutes(15).minusSeconds(4));
    assertThat(THROTTLE.waitByName(attempts(19), NOON)).isEmpty();
    assertThat(THROTTLE.waitByName(attempts(20), NOON)).contains(minutes(15).minusSeconds(19));
  }

  @Test
  void slides_with_the_oldest_that_counts() {
    var attempts = attempts(5);

    assertThat(THROTTLE.waitByAddress(attempts, NOON.plus(minutes(15)).minusSeconds(5)))
        .contains(Duration.ofSeconds(1));
    assertThat(THROTTLE.waitByAddress(attempts, NOON.plus(minutes(15)).minusSeconds(4))).isEmpty();
  }

  @Test
  void never_tells_to_come_back_at_once_and_opens_nothing_when_a_clock_is_set_back() {
    var almost = NOON.plus(minutes(15)).minusSeconds(4).minusMillis(1);

    assertThat(THROTTLE.waitByAddress(attempts(5), almost)).contains(Duration.ofSeconds(1));
    assertThat(THROTTLE.waitByAddress(attempts(5), NOON.minusSeconds(3600))).isPresent();
  }

  private static Duration minutes(int number) {
    return Duration.ofMinutes(number);
  }
}
