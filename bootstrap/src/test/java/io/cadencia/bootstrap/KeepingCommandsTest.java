package io.cadencia.bootstrap;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands backup, restore and retention, and serve on a damaged folder, as a user runs them.
 */
class KeepingCommandsTest {

  private static final String CONFIG =
      """
      plant: {id: p, box: b, time_zone: America/Bogota}
      modules:
        - {id: 1, code: M, name: M, workstations: [{id: 1, code: PUESTO_01, name: Puesto 1}]}
      retention: {frames_days: 30, cycles_days: 365, exports_days: 365, free_space_min_mb: 0}
      """;

  @TempDir private Path temp;
  private Path data = Path.of("set before each test");

  @BeforeEach
  void a_folder_with_a_cycle_of_last_winter() throws IOException {
    data = temp.resolve("data");
    var folder = DataFolder.open(data);
    var config = ConfigYaml.parse(CONFIG, "test");
    Files.writeString(folder.config(), ConfigYaml.write(config));
    try (var storage = open(folder, config)) {
      new DetectorWiring(storage, config)
          .definePlant(Clock.fixed(Instant.parse("2020-01-05T12:00:00Z"), ZoneOffset.UTC));
      storage
          .unitOfWork()
          .run(
              () ->
                  storage
                      .cycles()
                      .save(aCycle().startedAt(Instant.parse("2020-01-05T12:00:00Z")).build()));
    }
  }

  private static Storage open(DataFolder folder, CadenciaConfig config) {
    return Storage.open(folder.database(), SqliteDatabase.Role.SERVER, config.plantIdentity());
  }

  private Path backUp() {
    var run = CommandRun.of("backup", "--data", data);
    assertThat(run.code()).as(run.err()).isZero();
    return Path.of(run.out().strip().replaceFirst("^backup ", ""));
  }

  private List<Path> setAside() throws IOException {
    try (var files = Files.list(data)) {
      return files
          .filter(file -> file.toString().matches(".*cadencia[.]db[.]before-restore-\\w+"))
          .toList();
    }
  }

  @Nested
  class Backup {

    @Test
    void says_where_it_is_and_what_is_in_it() {
      var run = CommandRun.of("backup", "--data", data);

      assertThat(run.code()).isZero();
      assertThat(run.out()).startsWith("backup " + data.resolve("backups/cadencia-"));
      assertThat(run.err()).contains("1 cycles up to 2020-01-05T12:00:20Z, schema ");
    }

    @Test
    void works_beside_a_server_and_a_detector() {
      var folder = DataFolder.existing(data);
      try (var server = folder.lockForServer();
          var detector = folder.lockForDetector();
          var storage = open(folder, ConfigYaml.parse(CONFIG, "test"))) {
        assertThat(storage.cycles().open()).isEmpty();
        assertThat(backUp()).exists();
      }
    }

    @Test
    void goes_to_another_folder_and_keeps_as_many_as_it_is_told() throws IOException {
      for (int i = 0; i < 3; i++) {
        var run = CommandRun.of("backup", "--data", data, "--to", temp.resolve("b"), "--keep", 2);
        assertThat(run.code()).as(run.err()).isZero();
      }

      try (var files = Files.newDirectoryStream(temp.resolve("b"), "*.db")) {
        assertThat(files).hasSize(2);
      }
    }

    @Test
    void of_a_folder_without_data_is_refused() {
      var run = CommandRun.of("backup", "--data", temp.resolve("none"));

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains("holds no data of Cadencia");
    }
  }

  @Nested
  class Restore {

    @Test
    void asks_for_a_yes_before_it_sets_a_database_aside() throws IOException {
      var backup = backUp();

      var run = CommandRun.of("restore", "--data", data, "--from", backup);

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err())
          .contains("1 cycles", "sound, its SHA-256 is right")
          .contains("is there and nothing was changed; add --yes");
      assertThat(setAside()).isEmpty();
    }

    @Test
    void sets_the_present_one_aside_with_a_yes() throws IOException {
      var backup = backUp();

      var run = CommandRun.of("restore", "--data", data, "--from", backup, "--yes");

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).startsWith("restored " + data.resolve("cadencia.db"));
      assertThat(setAside()).hasSize(1);
    }

    @Test
    void makes_a_new_folder_on_a_new_box() {
      var backup = backUp();

      var run = CommandRun.of("restore", "--data", temp.resolve("new"), "--from", backup);

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(temp.resolve("new/cadencia.db")).exists();
    }

    @Test
    @DisplayName("refuses while a server or a detector works on the folder")
    void refuses_while_somebody_works_on_the_folder() {
      var backup = backUp();
      var folder = DataFolder.existing(data);

      try (var lock = folder.lockForServer()) {
        assertRefused(backup, "another server works on this folder; stop it");
      }
      try (var lock = folder.lockForDetector()) {
        assertRefused(backup, "another detector works on this folder; stop it");
      }
    }

    private void assertRefused(Path backup, String words) {
      var run = CommandRun.of("restore", "--data", data, "--from", backup, "--yes");

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains(words);
    }

    @Test
    void of_a_changed_backup_is_refused_in_one_line() throws IOException {
      var backup = backUp();
      Files.writeString(backup, "something else");

      var run = CommandRun.of("restore", "--data", data, "--from", backup, "--yes");

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err().strip().lines()).hasSize(1);
      assertThat(run.err()).contains("its SHA-256 differs");
    }
  }

  @Nested
  @DisplayName("C-22 retention")
  class Retention {

    @BeforeEach
    void an_old_frame_and_a_new_one() throws IOException {
      var frames = DataFolder.existing(data).frames();
      Files.createDirectories(frames);
      Files.setLastModifiedTime(
          Files.writeString(frames.resolve("old.jpg"), "12345"),
          FileTime.from(Instant.parse("2020-01-05T12:00:00Z")));
      Files.writeString(frames.resolve("new.jpg"), "12345");
    }

    @Test
    void shows_every_class_in_a_dry_run_and_deletes_nothing() {
      var run = CommandRun.of("retention", "--data", data, "--dry-run");

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out())
          .containsPattern("class +rule +would go +bytes +oldest kept")
          .containsPattern("frames +older than 30 days +1 +5 +20")
          .containsPattern("cycles +older than 365 days +1 +- +-")
          .containsPattern("coverage +for ever +- +- +-")
          .containsPattern("outbox +until acknowledged")
          .containsPattern("audit +for ever");
      assertThat(data.resolve("frames/old.jpg")).exists();
    }

    @Test
    void deletes_old_reports_and_tells_the_trail_which() throws IOException {
      var exports = Files.createDirectories(data.resolve("exports"));
      Files.setLastModifiedTime(
          Files.writeString(exports.resolve("day.xlsx"), "12345"),
          FileTime.from(Instant.parse("2020-01-05T12:00:00Z")));

      var run = CommandRun.of("retention", "--data", data);

      assertThat(run.out()).containsPattern("exports +older than 365 days +1 +5 +-");
      assertThat(exports.resolve("day.xlsx")).doesNotExist();
      assertThat(trail()).contains("export_deleted day.xlsx");
    }

    private List<String> trail() {
      var config = ConfigYaml.read(DataFolder.existing(data).config());
      try (var storage =
          Storage.open(
              DataFolder.existing(data).database(),
              SqliteDatabase.Role.DETECTOR,
              config.plantIdentity())) {
        return storage.auditLog().afterSeq(0, 99).stream()
            .map(entry -> entry.action() + " " + entry.subjectId())
            .toList();
      }
    }

    @Test
    void deletes_what_is_too_old_and_nothing_else() {
      CommandRun.of("retention", "--data", data);
      var again = CommandRun.of("retention", "--data", data);

      assertThat(again.out())
          .containsPattern("frames +older than 30 days +0 +- +20")
          .containsPattern("cycles +older than 365 days +0 ");
      assertThat(data.resolve("frames/old.jpg")).doesNotExist();
      assertThat(data.resolve("frames/new.jpg")).exists();
    }
  }

  @Nested
  class Serve {

    @Test
    void on_a_damaged_database_ends_with_1_and_one_line_that_says_how_to_go_on()
        throws IOException {
      var backup = backUp();
      Files.write(data.resolve("cadencia.db"), new byte[0]);

      var run = CommandRun.of("serve", "--data", data, "--port", 0);

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err().strip().lines()).hasSize(1);
      assertThat(run.err())
          .contains("cadencia.db is damaged (the file is empty) and was set aside as")
          .contains("./cadencia restore --data " + data + " --from " + backup);
      assertThat(run.out()).isEmpty();
    }
  }
}
