package io.cadencia.bootstrap.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.out.BackupWatch.Standing;
import io.cadencia.bootstrap.config.BackupConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Backups are taken every six hours. */
@DisplayName("A-63b the standing of the backups")
class BackupNotesTest {

  private static final Instant NOW = Instant.parse("2026-12-14T15:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private static BackupNotes notes(int everyHours, Duration age) {
    var config = new BackupConfig(everyHours, 3, 7, 4, "backups");
    return new BackupNotes(config, Optional.of(NOW.minus(age)), CLOCK);
  }

  @Test
  void is_recent_until_a_period_and_two_hours_have_passed() {
    assertThat(notes(6, Duration.ofHours(8)).look()).isEqualTo(Standing.RECENT);
    assertThat(notes(6, Duration.ofHours(8).plusMillis(1)).look()).isEqualTo(Standing.OVERDUE);
  }

  @Test
  void is_due_before_the_first_one() {
    var notes = new BackupNotes(BackupConfig.DEFAULT, Optional.empty(), CLOCK);

    assertThat(notes.look()).isEqualTo(Standing.DUE);
    notes.taken();
    assertThat(notes.look()).isEqualTo(Standing.RECENT);
  }

  @Test
  void is_failed_until_one_goes_well() {
    var notes = notes(6, Duration.ofHours(1));

    notes.failed();
    assertThat(notes.look()).isEqualTo(Standing.FAILED);

    notes.taken();
    assertThat(notes.look()).isEqualTo(Standing.RECENT);
  }

  @Test
  void is_switched_off_where_none_are_taken() {
    assertThat(notes(0, Duration.ofDays(400)).look()).isEqualTo(Standing.SWITCHED_OFF);
  }
}
