package io.cadencia.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

  private final StringWriter err = new StringWriter();
  private final SettableClock clock = new SettableClock(START);

  private Progress progress(boolean terminal) {
    var writer = new PrintWriter(err);
    return new Progress("detect", new Console(writer, writer, terminal), clock);
  }

  private void after(long millis) {
    clock.advanceTo(START.plusMillis(millis));
  }

  private String shown() {
    return err.toString().replace(System.lineSeparator(), "\n");
  }

  @Nested
  class Into_a_file {
    @Test
    void a_line_comes_at_the_start_and_then_at_each_tenth() {
      try (var progress = progress(false)) {
        for (int i = 0; i <= 100; i++) {
          after(i * 10L);
          progress.at(i / 100.0, i + " of 100");
        }
      }

      assertThat(shown().lines()).hasSize(11);
      assertThat(shown()).startsWith("detect:   0 %, 0 of 100\ndetect:  10 %, 10 of 100\n");
      assertThat(shown()).endsWith("detect: 100 %, 100 of 100\n");
    }

    @Test
    void a_slow_task_is_told_every_five_seconds() {
      try (var progress = progress(false)) {
        for (int i = 0; i <= 12; i++) {
          after(i * 1000L);
          progress.at(0.01, i + " s");
        }
      }

      assertThat(shown().lines().map(line -> line.replaceAll(", \\d+:.*", "")))
          .containsExactly("detect:   1 %, 0 s", "detect:   1 %, 5 s", "detect:   1 %, 10 s");
    }

    @Test
    void the_time_left_is_told_once_it_can_be_estimated() {
      try (var progress = progress(false)) {
        after(30_000);
        progress.at(0.25, "frames");
      }

      assertThat(shown()).isEqualTo("detect:  25 %, frames, 1:30 left\n");
    }

    @Test
    void what_has_no_known_end_is_told_without_percent() {
      try (var progress = progress(false)) {
        progress.at("12 frames");
      }

      assertThat(shown()).isEqualTo("detect: 12 frames\n");
    }
  }

  @Nested
  class On_a_terminal {
    @Test
    void the_line_is_rewritten_and_what_stood_longer_is_wiped() {
      try (var progress = progress(true)) {
        progress.at(0, "long detail");
        after(300);
        progress.at(0.5, "x");
      }

      assertThat(shown()).isEqualTo("\rdetect:   0 %, long detail\rdetect:  50 %, x          \n");
    }

    @Test
    void it_is_not_rewritten_more_often_than_anyone_can_read() {
      try (var progress = progress(true)) {
        progress.at(0, "a");
        after(100);
        progress.at(0.5, "b");
      }

      assertThat(shown()).isEqualTo("\rdetect:   0 %, a\n");
    }

    @Test
    void the_result_takes_its_place() {
      try (var progress = progress(true)) {
        progress.at(0.9, "nearly");
        progress.done("11 cycles");
      }

      assertThat(shown()).isEqualTo("\rdetect:  90 %, nearly\rdetect: 11 cycles    \n");
    }
  }
}
