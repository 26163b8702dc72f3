package io.cadencia.bootstrap.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D-03 the time that is left")
class TimeLeftTest {

  private Duration now = Duration.ofHours(7);
  private final TimeLeft left = new TimeLeft(() -> now.toNanos());

  private @Nullable Duration after(int seconds, double share) {
    now = now.plusSeconds(seconds);
    return left.at(share);
  }

  @Test
  void is_that_of_the_rest_at_the_pace_since_the_first_word() {
    assertThat(after(30, 0.0)).isNull();
    assertThat(after(1, 0.1)).isNull();
    assertThat(after(9, 0.2)).isEqualTo(Duration.ofSeconds(40));
    assertThat(after(40, 1.0)).isEqualTo(Duration.ZERO);
  }

  @Test
  void is_not_told_where_nothing_moves() {
    assertThat(after(1, 0.0)).isNull();
    assertThat(after(60, 0.0)).isNull();
  }
}
