package io.cadencia.bootstrap.task;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.sqlite.SchemaHistory;
import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.bootstrap.cli.BackupOptions;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.RestoreOptions;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.Storage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows A-72 (corruption suspected) and A-96 (backup before a migration, its time printed). */
class SafeStartTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-05T12:00:00Z"), ZoneOffset.UTC);
  private static final CadenciaConfig CONFIG =
      ConfigYaml.parse(
          """
          plant: {id: p, box: b, time_zone: America/Bogota}
          modules:
            - {id: 1, code: M, name: M, workstations: [{id: 1, code: PUESTO_01, name: Puesto 1}]}
          """,
          "test");

  @TempDir private Path temp;
  private final StringWriter said = new StringWriter();
  private final PrintWriter writer = new PrintWriter(said, true);
  private final Console console = new Console(writer, writer, false);
  private Path data = Path.of("set before each test");

  @BeforeEach
  void name_a_folder() {
    data = temp.resolve("plant data");
  }

  private DataFolder folder() {
    return DataFolder.open(data);
  }

  private Storage open() {
    return SafeStart.ofServer(folder(), CONFIG, CLOCK, console).open();
  }

  private void withOneCycle() {
    try (var storage = open()) {
      new DetectorWiring(storage, CONFIG).definePlant(CLOCK);
      storage.unitOfWork().run(() -> storage.cycles().save(aCycle().build()));
    }
  }

  private void spoilHeader() throws IOException {
    try (var channel = FileChannel.open(folder().database(), StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[100]), 0);
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Nested
  @DisplayName("A-72 a damaged database")
  class A_damaged_database {

    @BeforeEach
    void with_a_backup_is_spoilt() throws IOException {
      withOneCycle();
      new BackupTask(CLOCK).run(new BackupOptions(data, null, null), console);
      spoilHeader();
    }

    @Test
    void is_set_aside_and_the_newest_good_backup_is_offered() throws IOException {
      assertThatThrownBy(SafeStartTest.this::open)
          .isInstanceOf(StorageException.class)
          .hasMessageStartingWith(folder().database() + " is damaged (")
          .hasMessageContaining(
              "was set aside as cadencia.db.corrupt-20260105T120000Z, nothing was deleted; "
                  + "restore the newest good backup with: ./cadencia restore --data '%s' --from '%s'"
                      .formatted(
                          data,
                          data.resolve(
                              "backups/cadencia-20260105T120000Z-s%d.db"
                                  .formatted(SchemaHistory.newest()))));
      assertThat(files())
          .contains("cadencia.db.corrupt-20260105T120000Z")
          .doesNotContain("cadencia.db");
    }

    @Test
    void is_not_forgotten_by_a_second_start_which_refuses_to_begin_anew() throws IOException {
      assertThatThrownBy(SafeStartTest.this::open).isInstanceOf(StorageException.class);

      assertThatThrownBy(SafeStartTest.this::open)
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("holds no cadencia.db, but cadencia.db.corrupt-20260105T120000Z")
          .hasMessageContaining("./cadencia restore --data");
      assertThat(files()).doesNotContain("cadencia.db");
    }

    @Test
    void is_replaced_by_the_backup_that_was_offered() {
      assertThatThrownBy(SafeStartTest.this::open).isInstanceOf(StorageException.class);
      var backup =
          data.resolve(
              "backups/cadencia-20260105T120000Z-s%d.db".formatted(SchemaHistory.newest()));

      new RestoreTask(CLOCK).run(new RestoreOptions(data, backup, false), console);

      try (var storage = open()) {
        assertThat(storage.cycles().afterId(CycleFilter.all(), 0, 10)).hasSize(1);
      }
    }

    @Test
    void stays_in_its_place_while_a_detector_has_it_open() throws IOException {
      try (var detector = folder().lockForDetector()) {
        assertThatThrownBy(SafeStartTest.this::open)
            .isInstanceOf(StorageException.class)
            .hasMessageContaining("stop the detector and start the server again");
      }
      assertThat(files()).contains("cadencia.db").noneMatch(name -> name.contains("corrupt"));
    }

    @Test
    void without_a_good_backup_says_so() throws IOException {
      try (var backups = Files.newDirectoryStream(data.resolve("backups"), "*.db")) {
        for (var backup : backups) {
          Files.writeString(backup, "spoilt");
        }
      }

      assertThatThrownBy(SafeStartTest.this::open)
          .hasMessageContaining("there is no good backup in " + data.resolve("backups"));
    }
  }

  @Nested
  class An_empty_file {

    @Test
    void in_a_folder_that_was_never_used_is_a_first_start_cut_off() throws IOException {
      Files.createFile(folder().database());

      withOneCycle();

      assertThat(files()).contains("cadencia.db").noneMatch(name -> name.contains("corrupt"));
    }

    @Test
    void in_a_folder_with_a_configuration_is_damage() throws IOException {
      Files.createFile(folder().database());
      Files.writeString(folder().config(), ConfigYaml.write(CONFIG));

      assertThatThrownBy(SafeStartTest.this::open)
          .hasMessageContaining("(the file is empty) and was set aside as");
    }
  }

  @Nested
  class A_suspicion {

    @Test
    void is_lifted_by_reading_the_whole_file() throws IOException {
      withOneCycle();
      Files.writeString(SafeStart.suspicion(folder()), "page 7");

      open().close();

      assertThat(SafeStart.suspicion(folder())).doesNotExist();
    }
  }

  @Nested
  @DisplayName("A-96 an older schema")
  class An_older_schema {

    @BeforeEach
    void lies_in_the_folder() throws IOException, SQLException {
      // The frozen dump of the adapter's own upgrade tests.
      var dump =
          Files.readString(Path.of("../adapter-sqlite/src/test/resources/released/schema-001.sql"));
      try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder().database());
          var statement = connection.createStatement()) {
        for (var sql : dump.split(";\n", -1)) {
          if (!sql.isBlank()) {
            statement.execute(sql);
          }
        }
      }
    }

    @Test
    void is_backed_up_brought_up_and_both_times_are_printed() throws IOException {
      try (var storage = open()) {
        assertThat(storage.cycles().afterId(CycleFilter.all(), 0, 10)).hasSize(5);
      }

      var name =
          "cadencia-20260105T120000Z-s1-before-schema-%d.db".formatted(SchemaHistory.newest());
      assertThat(data.resolve("backups").resolve(name)).exists();
      assertThat(said.toString())
          .containsPattern(
              "backed up before schema \\d+: .*" + name + ", \\d+\\.\\d MB in \\d+\\.\\d s")
          .containsPattern("schema 1 was brought to \\d+ in \\d+\\.\\d s");
    }

    @Test
    void is_not_touched_when_the_backup_fails() throws IOException, SQLException {
      Files.writeString(data.resolve("backups"), "a file in the way");

      assertThatThrownBy(SafeStartTest.this::open)
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("the backup folder " + data.resolve("backups"));

      try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder().database());
          var statement = connection.createStatement();
          var version = statement.executeQuery("PRAGMA user_version")) {
        assertThat(version.getInt(1)).isEqualTo(1);
      }
    }

    @Test
    void is_brought_up_once() {
      open().close();
      said.getBuffer().setLength(0);

      open().close();

      assertThat(said.toString()).isEmpty();
    }
  }

  @Test
  void a_backup_command_ends_well() {
    withOneCycle();

    assertThat(new BackupTask(CLOCK).run(new BackupOptions(data, null, 1), console))
        .isEqualTo(ExitCode.DONE);
  }
}
