package io.cadencia.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LateProgressTest {

  private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

  private final StringWriter err = new StringWriter();
  private final SettableClock clock = new SettableClock(START);
  private final LateProgress progress =
      new LateProgress(
          "backup", new Console(new PrintWriter(err), new PrintWriter(err), false), clock);

  @Test
  void says_nothing_of_what_is_done_within_two_seconds() {
    clock.advanceTo(START.plusMillis(1_999));
    progress.at("copying", 0.9);
    progress.close();

    assertThat(err.toString()).isEmpty();
  }

  @Test
  void says_how_far_a_longer_task_has_come() {
    clock.advanceTo(START.plusSeconds(2));
    progress.at("copying", 0.25);

    assertThat(err.toString().strip()).isEqualTo("backup:  25 %, copying, 0:06 left");
  }

  @Test
  void says_what_is_done_where_nobody_knows_how_far_it_is() {
    clock.advanceTo(START.plusSeconds(2));
    progress.at("checking", 0);

    assertThat(err.toString().strip()).isEqualTo("backup: checking");
  }
}
