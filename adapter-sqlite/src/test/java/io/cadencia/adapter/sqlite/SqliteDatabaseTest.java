package io.cadencia.adapter.sqlite;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.adapter.sqlite.SqliteDatabase.Settings;
import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.application.port.out.StorageBusyException;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.application.port.out.TestPlants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest {

  private static final Duration SHORT = Duration.ofMillis(50);

  @RegisterExtension final TestDatabase database = new TestDatabase();

  private String pragma(String name) {
    return database.get().read(handle -> value(handle, name));
  }

  private String writerPragma(String name) {
    return database.get().write(handle -> value(handle, name));
  }

  private static String value(Handle handle, String pragma) {
    return handle.createQuery("PRAGMA " + pragma).mapTo(String.class).one();
  }

  @Nested
  class Connections_are_opened {

    @Test
    @DisplayName("A-03 with a write-ahead log and patience")
    void with_a_write_ahead_log_and_patience() {
      assertThat(pragma("journal_mode")).isEqualTo("wal");
      assertThat(pragma("busy_timeout")).isEqualTo("5000");
      assertThat(writerPragma("busy_timeout")).isEqualTo("5000");
      assertThat(writerPragma("synchronous")).isEqualTo("1");
      assertThat(writerPragma("foreign_keys")).isEqualTo("1");
    }

    @Test
    @DisplayName("A-07 so that readers cannot write: readonly database")
    void so_that_readers_cannot_write() {
      assertThatThrownBy(
              () ->
                  database
                      .get()
                      .read(handle -> handle.execute("INSERT INTO modules VALUES (1,'a','a',1,1)")))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("readonly");
    }
  }

  @Nested
  class Readers {

    @Test
    @DisplayName("A-03 twenty at once beside the writer see no error")
    void twenty_at_once_beside_the_writer_see_no_error() throws Exception {
      TestPlants.lay(database.plant());
      var cycles = database.cycles();
      var writing = new AtomicBoolean(true);
      var reads = new AtomicInteger();
      var pool = Executors.newFixedThreadPool(20);
      var readers =
          IntStream.range(0, 20)
              .mapToObj(
                  n ->
                      pool.submit(
                          () -> {
                            do {
                              cycles.afterChange(CycleFilter.all(), 0, 100);
                              reads.incrementAndGet();
                            } while (writing.get());
                          }))
              .toList();

      for (int id = 1; id <= 300; id++) {
        cycles.save(aCycle().numbered(id).build());
      }
      writing.set(false);

      for (var reader : readers) {
        reader.get(30, TimeUnit.SECONDS);
      }
      pool.shutdown();
      assertThat(reads).hasValueGreaterThanOrEqualTo(20);
      assertThat(cycles.afterId(CycleFilter.all(), 0, 500)).hasSize(300);
    }
  }

  @Nested
  class A_crash {

    @Test
    void in_the_middle_of_a_transaction_leaves_what_was_committed(@TempDir Path folder)
        throws IOException {
      TestPlants.lay(database.plant());
      var cycles = database.cycles();
      cycles.save(aCycle().numbered(1).build());
      var copy = folder.resolve("crashed.db");

      database
          .unitOfWork()
          .run(
              () -> {
                cycles.save(aCycle().numbered(2).build());
                spillIntoTheLog();
                copyTo(copy);
              });

      try (var reopened = SqliteDatabase.open(copy, Role.SERVER)) {
        assertThat(
                new SqliteCycleRepository(reopened, TestDatabase.IDENTITY)
                    .afterId(CycleFilter.all(), 0, 10))
            .extracting(recorded -> recorded.cycle().id().value())
            .containsExactly(1L);
        assertThat(reopened.<String>read(handle -> value(handle, "integrity_check")))
            .isEqualTo("ok");
      }
    }

    private void spillIntoTheLog() {
      database
          .get()
          .write(
              handle -> {
                handle.execute("PRAGMA cache_size = 1");
                return handle.execute(
                    "INSERT INTO config_versions VALUES ('big', hex(randomblob(600000)))");
              });
    }

    private void copyTo(Path copy) {
      try {
        Files.copy(database.file(), copy);
        Files.copy(Path.of(database.file() + "-wal"), Path.of(copy + "-wal"));
        // The log must hold what was not committed, or there is nothing to recover from.
        assertThat(Files.size(Path.of(copy + "-wal"))).isGreaterThan(1_000_000);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Nested
  class What_cannot_be_opened {

    @Test
    void a_file_that_is_no_database_is_named(@TempDir Path folder) throws IOException {
      var file = Files.writeString(folder.resolve("notes.db"), "dear diary ".repeat(500));

      assertThatThrownBy(() -> SqliteDatabase.open(file, Role.SERVER))
          .isInstanceOf(StorageException.class)
          .hasMessage(file + " is not a database: move it away or choose another data folder");
      assertThat(file).content().startsWith("dear diary");
    }

    @Test
    void a_database_of_another_program_is_left_alone(@TempDir Path folder) {
      var file = folder.resolve("other.db");
      try (var other = new Connections(file, Settings.standard()).writer()) {
        other.execute("CREATE TABLE mine (a)");
      }

      assertThatThrownBy(() -> SqliteDatabase.open(file, Role.SERVER))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("is a database of another program");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named(@TempDir Path folder) throws IOException {
      var inTheWay = Files.writeString(folder.resolve("data"), "a file");

      assertThatThrownBy(() -> SqliteDatabase.open(inTheWay.resolve("cadencia.db"), Role.SERVER))
          .isInstanceOf(StorageException.class)
          .hasMessage("the data folder " + inTheWay + " cannot be made: check its rights");
    }

    @Test
    void a_path_that_cannot_be_written_is_named(@TempDir Path folder) throws IOException {
      var aFolder = Files.createDirectory(folder.resolve("cadencia.db"));

      assertThatThrownBy(() -> SqliteDatabase.open(aFolder, Role.SERVER))
          .isInstanceOf(StorageException.class)
          .hasMessage(
              aFolder + " cannot be written (readonly): check the rights of the data folder");
    }
  }

  @Nested
  class A_lock_of_another_process {

    @Test
    void is_waited_for_and_then_told() {
      try (var other = open()) {
        database
            .unitOfWork()
            .run(
                () ->
                    assertThatThrownBy(() -> TestPlants.lay(new SqlitePlantRepository(other)))
                        .isInstanceOf(StorageBusyException.class)
                        .hasMessage(
                            database.file()
                                + " is locked by another process: wait for it or stop it"));

        TestPlants.lay(new SqlitePlantRepository(other));
      }

      assertThat(database.plant().modules()).isEqualTo(TestPlants.MODULES);
    }

    @Test
    @DisplayName("A-72 makes writes fail with one clear line, and reads go on")
    void stops_no_read() {
      TestPlants.lay(database.plant());
      try (var locking = new Connections(database.file(), Settings.standard()).writer();
          var other = open()) {
        var plant = new SqlitePlantRepository(other);
        locking.execute("BEGIN EXCLUSIVE");

        assertThatThrownBy(() -> plant.keepConfiguration("hash", "text"))
            .isInstanceOf(StorageBusyException.class)
            .hasMessage(database.file() + " is locked by another process: wait for it or stop it");
        assertThat(plant.modules()).isEqualTo(TestPlants.MODULES);

        locking.execute("ROLLBACK");
        plant.keepConfiguration("hash", "text");
      }
    }

    private SqliteDatabase open() {
      return SqliteDatabase.open(
          database.file(), Role.DETECTOR, Settings.standard().withBusyTimeout(SHORT));
    }
  }

  @Nested
  class A_closed_database {

    @Test
    void refuses_with_one_clear_failure(@TempDir Path folder) {
      var closed = SqliteDatabase.open(folder.resolve("c.db"), Role.SERVER);
      closed.close();

      assertThatThrownBy(closed::schemaVersion).isInstanceOf(StorageException.class);
      assertThatThrownBy(() -> TestPlants.lay(new SqlitePlantRepository(closed)))
          .isInstanceOf(StorageException.class);
    }
  }
}
