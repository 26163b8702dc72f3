package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.adapter.sqlite.SqliteDatabase.Settings;
import io.cadencia.application.port.out.StorageException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

  private static final List<Migration> RELEASED = Schema.released();
  private static final Migration NEXT =
      new Migration(RELEASED.size() + 1, "V999__next.sql", "CREATE TABLE next_one (a, b);");

  @TempDir Path folder;
  private Path file = Path.of("set before each test");

  @BeforeEach
  void a_file_that_does_not_exist() {
    file = folder.resolve("data/cadencia.db");
  }

  private SqliteDatabase open(Role role, List<Migration> migrations) {
    return SqliteDatabase.open(file, role, Settings.standard(), migrations);
  }

  private void openAndClose(Role role, List<Migration> migrations) {
    open(role, migrations).close();
  }

  private static List<Migration> releasedAnd(Migration... more) {
    return Stream.concat(RELEASED.stream(), Stream.of(more)).toList();
  }

  @Nested
  class The_server {

    @Test
    void makes_folder_file_and_schema() {
      try (var database = open(Role.SERVER, RELEASED)) {
        assertThat(database.schemaVersion()).isEqualTo(RELEASED.size());
      }
    }

    @Test
    void brings_an_older_schema_up_and_keeps_the_rows() {
      try (var database = open(Role.SERVER, RELEASED)) {
        new SqlitePlantRepository(database).keepConfiguration("abc", "text");
      }

      try (var database = open(Role.SERVER, releasedAnd(NEXT))) {
        assertThat(database.schemaVersion()).isEqualTo(NEXT.version());
        assertThat(TestDatabase.dump(database)).contains("{hash=abc, text=text}", "next_one");
      }
    }

    @Test
    void leaves_the_older_schema_when_a_migration_fails_half_way() {
      openAndClose(Role.SERVER, RELEASED);
      var broken =
          new Migration(
              NEXT.version(),
              NEXT.name(),
              "CREATE TABLE next_one (a); INSERT INTO no_such VALUES (1);");

      assertThatThrownBy(() -> openAndClose(Role.SERVER, releasedAnd(broken)))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("no such table");

      try (var database = open(Role.SERVER, RELEASED)) {
        assertThat(database.schemaVersion()).isEqualTo(RELEASED.size());
        assertThat(TestDatabase.dump(database)).doesNotContain("next_one");
      }
    }

    @Test
    void started_several_times_at_once_migrates_once() throws Exception {
      var starters = Executors.newFixedThreadPool(4);
      Callable<Integer> start =
          () -> {
            try (var database = open(Role.SERVER, RELEASED)) {
              return database.schemaVersion();
            }
          };

      var versions = starters.invokeAll(IntStream.range(0, 4).mapToObj(n -> start).toList());

      for (var version : versions) {
        assertThat(version.get()).isEqualTo(RELEASED.size());
      }
      starters.shutdown();
    }
  }

  @Nested
  class A_schema_of_another_hand {

    @Test
    @DisplayName("A-05 that is newer is refused by both roles")
    void that_is_newer_is_refused_by_both_roles() {
      openAndClose(Role.SERVER, releasedAnd(NEXT));

      for (var role : Role.values()) {
        assertThatThrownBy(() -> openAndClose(role, RELEASED))
            .isInstanceOf(StorageException.class)
            .hasMessage(
                "%s has schema version %d, this program knows versions up to %d: use a newer Cadencia"
                    .formatted(file, NEXT.version(), RELEASED.size()));
      }
    }

    @Test
    void whose_migration_was_edited_after_release_is_refused() {
      openAndClose(Role.SERVER, releasedAnd(NEXT));
      var edited = new Migration(NEXT.version(), NEXT.name(), NEXT.sql() + "-- harmless?");

      assertThatThrownBy(() -> openAndClose(Role.SERVER, releasedAnd(edited)))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("migration V999__next.sql does not match its checksum");
    }
  }

  @Nested
  class The_detector {

    @Test
    @DisplayName("A-05 that comes first is told to wait and makes nothing")
    void that_comes_first_is_told_to_wait_and_makes_nothing() {
      assertThatExceptionOfType(SchemaNotReadyException.class)
          .isThrownBy(() -> openAndClose(Role.DETECTOR, RELEASED))
          .satisfies(
              wait -> {
                assertThat(wait.found()).isZero();
                assertThat(wait.required()).isEqualTo(RELEASED.size());
              });
      assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("A-05 waits for a schema that is too old and goes on once it is there")
    void waits_for_a_schema_that_is_too_old_and_goes_on_once_it_is_there() {
      openAndClose(Role.SERVER, RELEASED);
      assertThatExceptionOfType(SchemaNotReadyException.class)
          .isThrownBy(() -> openAndClose(Role.DETECTOR, releasedAnd(NEXT)));

      openAndClose(Role.SERVER, releasedAnd(NEXT));

      try (var database = open(Role.DETECTOR, releasedAnd(NEXT))) {
        assertThat(database.schemaVersion()).isEqualTo(NEXT.version());
      }
    }
  }

  @Nested
  class Released_migrations {

    @Test
    void are_numbered_without_a_hole() {
      assertThat(RELEASED)
          .extracting(Migration::version)
          .isEqualTo(IntStream.rangeClosed(1, RELEASED.size()).boxed().toList());
    }
  }
}
