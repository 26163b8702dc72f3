package io.cadencia.adapter.sqlite;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.application.port.out.StorageBusyException;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.application.port.out.TestPlants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acceptance "faults tried in tests": a clear message, nothing lost, and on it goes. */
class StorageFaultsTest {

  @TempDir private Path temp;

  private SqliteDatabase laidOut(Path file) {
    var database = SqliteDatabase.open(file, Role.SERVER);
    TestPlants.lay(new SqlitePlantRepository(database));
    return database;
  }

  private static SqliteCycleRepository cycles(SqliteDatabase database) {
    return new SqliteCycleRepository(database, TestDatabase.IDENTITY);
  }

  private static List<Long> numbers(SqliteDatabase database) {
    return cycles(database).afterId(CycleFilter.all(), 0, Integer.MAX_VALUE).stream()
        .map(recorded -> recorded.cycle().id().value())
        .toList();
  }

  /** Saves cycles until the disk is full; returns the numbers of those that were committed. */
  private static List<Long> fill(SqliteDatabase database) {
    var saved = new ArrayList<Long>();
    assertThatThrownBy(
            () -> {
              for (long id = 1; id < 1_000_000; id++) {
                cycles(database).save(aCycle().numbered(id).startedAfter(id).build());
                saved.add(id);
              }
            })
        .isInstanceOf(StorageException.class)
        .hasMessage(database.file() + " cannot grow: the disk is full");
    return saved;
  }

  @Nested
  class A_full_disk {

    private static void limitPages(SqliteDatabase database, String pages) {
      database.write(
          handle ->
              handle.createQuery("PRAGMA max_page_count = " + pages).mapTo(Integer.class).one());
    }

    @Test
    void loses_nothing_that_was_committed_and_goes_on_once_there_is_room() {
      try (var database = laidOut(temp.resolve("cadencia.db"))) {
        int pages =
            database.write(
                handle -> handle.createQuery("PRAGMA page_count").mapTo(Integer.class).one());
        limitPages(database, String.valueOf(pages + 20));

        var saved = fill(database);

        assertThat(saved).hasSizeGreaterThan(20);
        assertThat(numbers(database)).isEqualTo(saved);
        limitPages(database, "1000000");
        long next = saved.size() + 1L;
        cycles(database).save(aCycle().numbered(next).startedAfter(next).build());
        assertThat(numbers(database)).hasSize(saved.size() + 1);
      }
    }

    @Test
    void of_a_real_volume_loses_nothing_either() throws Exception {
      try (var volume = SmallVolume.mount(temp.resolve("small"), 4)) {
        var file = volume.folder().resolve("cadencia.db");
        try (var database = laidOut(file)) {
          var saved = fill(database);

          assertThat(saved).hasSizeGreaterThan(20);
          assertThat(numbers(database)).isEqualTo(saved);
          volume.grow(16);
          long next = saved.size() + 1L;
          cycles(database).save(aCycle().numbered(next).startedAfter(next).build());
          assertThat(numbers(database)).hasSize(saved.size() + 1);
        }
        SqliteIntegrity.checkStill(file, CopyListener.NONE);
      }
    }

    @Test
    void leaves_no_half_written_backup() throws Exception {
      var file = temp.resolve("cadencia.db");
      try (var database = laidOut(file);
          var volume = SmallVolume.mount(temp.resolve("small"), 1)) {
        database.write(
            handle ->
                handle.execute(
                    "INSERT INTO config_versions VALUES ('big', hex(randomblob(1500000)))"));
        var backup =
            new SqliteBackup(
                file,
                new BackupFolder(volume.folder()),
                Clock.systemUTC(),
                path -> Long.MAX_VALUE); // as if the room had gone after it was asked for

        assertThatThrownBy(() -> backup.take(CopyListener.NONE))
            .isInstanceOf(StorageException.class)
            .hasMessageContaining(
                volume.folder() + " cannot take the backup, the disk is full: make room");
        assertThat(volume.folder()).isEmptyDirectory();
      }
    }
  }

  @Nested
  class What_may_only_be_read {

    @Test
    void is_told_by_the_server_with_the_way_out() throws Exception {
      try (var volume = SmallVolume.mount(temp.resolve("small"), 4)) {
        var file = volume.folder().resolve("cadencia.db");
        laidOut(file).close();
        var before = Files.readAllBytes(file);
        volume.makeReadOnly();

        assertThatThrownBy(() -> SqliteDatabase.open(file, Role.SERVER))
            .isInstanceOf(StorageException.class)
            .hasMessage(
                file + " cannot be written (readonly): check the rights of the data folder");
        assertThat(file).hasBinaryContent(before);
      }
    }

    @Test
    void takes_no_backup() throws Exception {
      var file = temp.resolve("cadencia.db");
      try (var database = laidOut(file);
          var volume = SmallVolume.mount(temp.resolve("small"), 4)) {
        volume.makeReadOnly();
        var backup =
            new SqliteBackup(
                file,
                new BackupFolder(volume.folder().resolve("backups")),
                Clock.systemUTC(),
                path -> Long.MAX_VALUE);

        assertThatThrownBy(() -> backup.take(CopyListener.NONE))
            .isInstanceOf(StorageException.class)
            .hasMessageContaining("cannot be made: check its rights or name another");
        assertThat(database.schemaVersion()).isEqualTo(SchemaHistory.newest());
      }
    }
  }

  @Nested
  @DisplayName("A-72 a database locked for longer than we wait")
  class A_lock {

    @Test
    void refuses_the_write_lets_reads_go_on_and_is_over_with_the_lock() {
      var file = temp.resolve("cadencia.db");
      try (var database = laidOut(file);
          var impatient =
              SqliteDatabase.open(
                  file,
                  Role.DETECTOR,
                  SqliteDatabase.Settings.standard().withBusyTimeout(Duration.ofMillis(50)))) {
        cycles(database).save(aCycle().numbered(1).build());
        new SqliteUnitOfWork(database)
            .run(
                () -> {
                  assertThatThrownBy(
                          () -> cycles(impatient).save(aCycle().numbered(2).at(2).build()))
                      .isInstanceOf(StorageBusyException.class)
                      .hasMessage(file + " is locked by another process: wait for it or stop it");
                  assertThat(numbers(impatient)).containsExactly(1L);
                });

        cycles(impatient).save(aCycle().numbered(2).at(2).build());
        assertThat(numbers(database)).containsExactly(1L, 2L);
      }
    }
  }

  @Nested
  class A_damaged_file {

    @Test
    void met_by_a_detector_is_told_in_one_line_and_stays_where_it_is() throws IOException {
      var file = temp.resolve("cadencia.db");
      laidOut(file).close();
      Damage.noHeader(file);

      assertThatThrownBy(() -> SqliteDatabase.open(file, Role.DETECTOR))
          .isInstanceOf(StorageException.class)
          .hasMessageStartingWith(file + " is not a database");
      assertThat(file).exists();
      assertThat(SetAside.found(file)).isEmpty();
    }
  }
}
