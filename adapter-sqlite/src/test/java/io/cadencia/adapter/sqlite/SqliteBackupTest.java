package io.cadencia.adapter.sqlite;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.application.port.out.TestPlants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Row A-96: backups beside a running writer. */
@DisplayName("A-96 a backup")
class SqliteBackupTest {

  private static final Instant NOW = Instant.parse("2026-01-05T12:00:00.250Z");

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @TempDir private Path temp;
  private BackupFolder folder = new BackupFolder(Path.of("set before each test"));

  @BeforeEach
  void two_cycles() {
    folder = new BackupFolder(temp.resolve("backups"));
    TestPlants.lay(database.plant());
    database.cycles().save(aCycle().numbered(1).build());
    database.cycles().save(aCycle().numbered(2).at(2).build());
  }

  private SqliteBackup backupAt(Instant now) {
    return new SqliteBackup(database.file(), folder, Clock.fixed(now, ZoneOffset.UTC));
  }

  @Nested
  class That_was_taken {

    @Test
    void is_named_by_its_time_and_schema_and_tells_what_is_in_it() {
      var taken = backupAt(NOW).take(CopyListener.NONE);

      assertThat(taken.backup().path())
          .isEqualTo(
              folder
                  .path()
                  .resolve("cadencia-20260105T120000Z-s%d.db".formatted(SchemaHistory.newest())));
      assertThat(taken.facts())
          .isEqualTo(
              new DatabaseFacts(
                  SchemaHistory.newest(), 2, START.plusSeconds(20), taken.backup().bytes()));
    }

    @Test
    void is_one_file_and_its_checksum_in_the_form_of_sha256sum() throws IOException {
      var file = backupAt(NOW).take(CopyListener.NONE).backup().path();

      assertThat(folder.path())
          .isDirectoryContaining(found -> found.equals(file))
          .isDirectoryNotContaining("glob:**.part");
      try (var files = Files.list(folder.path())) {
        assertThat(files).containsExactlyInAnyOrder(file, Path.of(file + ".sha256"));
      }
      assertThat(Path.of(file + ".sha256"))
          .hasContent(DurableFiles.sha256(file) + "  " + file.getFileName() + "\n");
    }

    @Test
    void opens_with_all_rows() {
      var file = backupAt(NOW).take(CopyListener.NONE).backup().path();

      try (var copy = SqliteDatabase.open(file, Role.SERVER)) {
        assertThat(TestDatabase.dump(copy)).isEqualTo(TestDatabase.dump(database.get()));
      }
    }

    @Test
    void before_a_migration_says_so_in_its_name() {
      var taken = backupAt(NOW).takeBefore(99, CopyListener.NONE);

      assertThat(taken.backup().path().getFileName().toString()).endsWith("-before-schema-99.db");
    }

    @Test
    void a_second_time_in_the_same_second_gets_a_name_of_its_own() {
      backupAt(NOW).take(CopyListener.NONE);
      backupAt(NOW).take(CopyListener.NONE);

      assertThat(folder.all())
          .extracting(backup -> backup.name().at())
          .containsExactly(
              Instant.parse("2026-01-05T12:00:00Z"), Instant.parse("2026-01-05T12:00:01Z"));
    }

    @Test
    void after_the_clock_was_put_back_is_still_the_newest() {
      backupAt(NOW).take(CopyListener.NONE);
      var later = backupAt(NOW.minusSeconds(7200)).take(CopyListener.NONE);

      assertThat(folder.newestGood()).contains(later.backup());
    }
  }

  @Nested
  class Beside_a_writer {

    @Test
    void shows_one_moment_and_holds_it_up_for_no_long() throws Exception {
      var writing = new AtomicBoolean(true);
      var longest = new AtomicLong();
      var pool = Executors.newSingleThreadExecutor();
      fillWithPages();
      var writer =
          pool.submit(
              () -> {
                for (int id = 10; writing.get(); id += 2) {
                  long begun = System.nanoTime();
                  savePair(id);
                  longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
                }
              });

      var counts = new ArrayList<Long>();
      for (int i = 0; i < 5; i++) {
        counts.add(backupAt(NOW).take(CopyListener.NONE).facts().cycles());
      }
      writing.set(false);
      writer.get(30, TimeUnit.SECONDS);
      pool.shutdown();

      // Pairs are committed together: an odd number would be a torn copy.
      assertThat(counts).isSorted().allMatch(count -> count % 2 == 0);
      assertThat(counts.get(4)).isGreaterThan(2);
      assertThat(TimeUnit.NANOSECONDS.toMillis(longest.get())).isLessThan(2_000);
    }

    private void savePair(int id) {
      var cycles = database.cycles();
      database
          .unitOfWork()
          .run(
              () -> {
                cycles.save(aCycle().numbered(id).build());
                cycles.save(aCycle().numbered(id + 1).at(2).build());
              });
    }

    /** Enough pages that the copy takes several steps. */
    private void fillWithPages() {
      database
          .get()
          .write(
              handle ->
                  handle.execute(
                      "INSERT INTO config_versions VALUES ('big', hex(randomblob(10000000)))"));
    }
  }

  @Nested
  class That_fails {

    private void assertNothingIsLeft() throws IOException {
      try (var files = Files.list(folder.path())) {
        assertThat(files).isEmpty();
      }
    }

    @Test
    void for_want_of_space_says_how_much_is_missing() throws IOException {
      var backup =
          new SqliteBackup(
              database.file(), folder, Clock.fixed(NOW, ZoneOffset.UTC), path -> 5_000_000);

      assertThatThrownBy(() -> backup.take(CopyListener.NONE))
          .isInstanceOf(StorageException.class)
          .hasMessageMatching(
              ".* has 5 MB free, a backup needs 3\\d MB: make room or name another.*");
      assertNothingIsLeft();
    }

    @Test
    void because_the_database_is_damaged_names_the_database() throws IOException {
      var file = temp.resolve("damaged.db");
      Files.copy(backupAt(NOW).take(CopyListener.NONE).backup().path(), file);
      Damage.garbageInTheMiddle(file);
      var other = new BackupFolder(temp.resolve("other"));

      assertThatExceptionOfType(DamagedDatabaseException.class)
          .isThrownBy(
              () ->
                  new SqliteBackup(file, other, Clock.fixed(NOW, ZoneOffset.UTC))
                      .take(CopyListener.NONE))
          .satisfies(damage -> assertThat(damage.file()).isEqualTo(file));
      assertThat(other.path()).isEmptyDirectory();
    }

    @Test
    void because_its_folder_is_a_file_says_so() throws IOException {
      var inTheWay = Files.writeString(temp.resolve("file"), "");
      var backup =
          new SqliteBackup(
              database.file(), new BackupFolder(inTheWay), Clock.fixed(NOW, ZoneOffset.UTC));

      assertThatThrownBy(() -> backup.take(CopyListener.NONE))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("the backup folder " + inTheWay + " cannot be made");
    }
  }

  @Test
  void its_progress_rises_to_the_end() {
    var copying = new ArrayList<Double>();

    backupAt(NOW)
        .take(
            (stage, fraction) -> {
              if (stage.equals("copying")) {
                copying.add(fraction);
              }
            });

    assertThat(copying).isNotEmpty().isSorted().last().isEqualTo(1.0);
  }

  @Test
  void of_a_process_that_was_killed_is_cleared_away_once_it_is_old() throws IOException {
    Files.createDirectories(folder.path());
    var old = Files.writeString(folder.path().resolve("cadencia-20260101T000000Z-s1.db.part"), "");
    Files.setLastModifiedTime(old, FileTime.from(NOW.minusSeconds(90_000)));
    var young =
        Files.writeString(folder.path().resolve("cadencia-20260105T110000Z-s1.db.part"), "");
    Files.setLastModifiedTime(young, FileTime.from(NOW.minusSeconds(60)));

    backupAt(NOW).take(CopyListener.NONE);

    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  @Test
  void reads_beside_it_go_on() {
    backupAt(NOW)
        .take(
            (stage, fraction) ->
                assertThat(database.cycles().afterId(CycleFilter.all(), 0, 9)).hasSize(2));
  }
}
