package io.cadencia.bootstrap.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.bootstrap.config.BackupConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UpkeepTest {

  private static final ZoneId UTC = ZoneOffset.UTC;
  private static final Instant START = Instant.parse("2026-01-05T12:10:00Z");
  private static final BackupConfig AT_THREE = new BackupConfig(24, 3, 7, 4, "backups");

  private final List<String> done = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private Instant now = START;
  private boolean broken;

  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  private Upkeep upkeep(BackupConfig config, Optional<Instant> lastBackup) {
    return Upkeep.of(
        config, UTC, lastBackup, () -> note("backup"), () -> note("sweep"), clock, told::add);
  }

  private void note(String what) {
    if (broken) {
      throw new IllegalStateException("no room");
    }
    done.add(what + " " + now);
  }

  private void runEvery(Duration step, Upkeep upkeep, Instant until) {
    for (; !now.isAfter(until); now = now.plus(step)) {
      upkeep.runOnce();
    }
  }

  private List<String> backups() {
    return done.stream().filter(what -> what.startsWith("backup")).toList();
  }

  @Nested
  class Backups {

    @Test
    void are_taken_once_a_day_at_their_hour() {
      runEvery(
          Duration.ofMinutes(10),
          upkeep(AT_THREE, Optional.of(START.minusSeconds(3_600))),
          START.plus(Duration.ofDays(2)));

      assertThat(backups())
          .containsExactly("backup 2026-01-06T03:00:00Z", "backup 2026-01-07T03:00:00Z");
    }

    @Test
    void are_taken_at_once_when_there_is_none_or_one_was_missed() {
      upkeep(AT_THREE, Optional.empty()).runOnce();
      upkeep(AT_THREE, Optional.of(START.minus(Duration.ofDays(3)))).runOnce();

      assertThat(backups()).hasSize(2);
    }

    @Test
    void are_not_taken_when_switched_off() {
      runEvery(
          Duration.ofHours(1),
          upkeep(new BackupConfig(0, 3, 7, 4, "backups"), Optional.empty()),
          START.plus(Duration.ofDays(2)));

      assertThat(backups()).isEmpty();
    }
  }

  @Nested
  class A_failure {

    @Test
    void is_told_and_tried_again_after_a_quarter_of_an_hour() {
      var upkeep = upkeep(AT_THREE, Optional.empty());
      broken = true;
      upkeep.runOnce();
      broken = false;
      runEvery(Duration.ofMinutes(1), upkeep, START.plus(Duration.ofHours(2)));

      assertThat(told)
          .containsExactly("the backup failed: no room; it is tried again in 15 minutes");
      assertThat(backups()).containsExactly("backup 2026-01-05T12:25:00Z");
    }

    @Test
    void of_the_backup_does_not_keep_the_sweep_from_its_hour() {
      var upkeep = upkeep(AT_THREE, Optional.empty());
      broken = true;
      upkeep.runOnce();
      broken = false;
      now = Instant.parse("2026-01-05T13:00:00Z");
      upkeep.runOnce();

      assertThat(done).contains("sweep 2026-01-05T13:00:00Z");
    }
  }

  @Nested
  class Sweeps {

    @Test
    void begin_with_the_next_full_hour_and_come_every_hour() {
      runEvery(
          Duration.ofMinutes(10),
          upkeep(AT_THREE, Optional.of(START)),
          START.plus(Duration.ofHours(2)));

      assertThat(done).containsExactly("sweep 2026-01-05T13:00:00Z", "sweep 2026-01-05T14:00:00Z");
    }
  }

  @Nested
  class A_clock_put_back {

    @Test
    void by_years_delays_the_next_backup_by_a_day_at_most() {
      var upkeep = upkeep(AT_THREE, Optional.of(START));
      upkeep.runOnce();
      now = Instant.parse("2020-06-01T00:00:00Z");
      runEvery(Duration.ofHours(1), upkeep, now.plus(Duration.ofHours(12)));

      assertThat(backups()).containsExactly("backup 2020-06-01T03:00:00Z");
    }
  }
}
