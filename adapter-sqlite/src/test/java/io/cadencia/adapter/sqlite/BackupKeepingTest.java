package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row C-22: how long backups stay. */
class BackupKeepingTest {

  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

  @TempDir private Path path;

  private void backups(String... times) throws IOException {
    for (var time : times) {
      var file = path.resolve(new BackupName(Instant.parse(time), 1, null).fileName());
      Files.writeString(file, time);
      Files.writeString(BackupFile.checksumOf(file), DurableFiles.sha256(file) + "  x\n");
    }
  }

  private List<String> left(BackupKeeping keeping) {
    var folder = new BackupFolder(path);
    folder.prune(keeping);
    return folder.all().stream().map(backup -> backup.name().at().toString()).toList();
  }

  @Test
  void the_newest_of_each_day_and_week_stays() throws IOException {
    backups(
        "2026-01-02T08:00:00Z", // Friday of the week before the last
        "2026-01-04T08:00:00Z", // its Sunday
        "2026-01-11T08:00:00Z", // Sunday
        "2026-01-12T08:00:00Z", // Monday
        "2026-01-13T08:00:00Z",
        "2026-01-14T08:00:00Z",
        "2026-01-14T20:00:00Z");

    assertThat(left(BackupKeeping.dailyAndWeekly(2, 3, BOGOTA)))
        .containsExactly(
            "2026-01-04T08:00:00Z",
            "2026-01-11T08:00:00Z",
            "2026-01-13T08:00:00Z",
            "2026-01-14T20:00:00Z");
  }

  @Test
  void days_are_those_of_the_plant() throws IOException {
    backups("2026-01-14T02:00:00Z", "2026-01-14T08:00:00Z"); // 21:00 and 03:00 in Bogota

    assertThat(left(BackupKeeping.dailyAndWeekly(2, 0, BOGOTA))).hasSize(2);
  }

  @Test
  void days_without_a_backup_do_not_use_up_the_number() throws IOException {
    backups("2025-06-01T08:00:00Z", "2026-01-14T08:00:00Z");

    assertThat(left(BackupKeeping.dailyAndWeekly(7, 0, BOGOTA))).hasSize(2);
  }

  @Test
  void the_newest_few_stay_with_their_checksums_and_the_others_go_with_theirs() throws IOException {
    backups("2026-01-12T08:00:00Z", "2026-01-13T08:00:00Z", "2026-01-14T08:00:00Z");

    assertThat(left(BackupKeeping.newest(1))).containsExactly("2026-01-14T08:00:00Z");
    try (var files = Files.list(path)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void backups_before_migrations_are_counted_apart() throws IOException {
    backups("2026-01-12T08:00:00Z");
    for (int schema = 2; schema <= 4; schema++) {
      var at = Instant.parse("2026-01-0" + schema + "T08:00:00Z");
      Files.writeString(path.resolve(new BackupName(at, 1, schema).fileName()), "");
    }

    assertThat(left(BackupKeeping.newest(1)))
        .containsExactly("2026-01-03T08:00:00Z", "2026-01-04T08:00:00Z", "2026-01-12T08:00:00Z");
  }

  @Test
  void other_files_are_left_alone() throws IOException {
    backups("2026-01-12T08:00:00Z", "2026-01-13T08:00:00Z");
    var other = Files.writeString(path.resolve("cadencia-old.db"), "mine");

    left(BackupKeeping.newest(1));

    assertThat(other).exists();
  }

  @Test
  void the_newest_good_one_is_whole() throws IOException {
    backups("2026-01-12T08:00:00Z", "2026-01-13T08:00:00Z");
    var folder = new BackupFolder(path);
    Files.writeString(folder.all().get(1).path(), "changed");

    assertThat(folder.newestGood()).contains(folder.all().get(0));
  }

  @Test
  void less_than_one_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BackupKeeping.newest(0))
        .withMessageContaining("was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BackupKeeping.dailyAndWeekly(0, 1, BOGOTA))
        .withMessageContaining("was 0 and 1");
  }
}
