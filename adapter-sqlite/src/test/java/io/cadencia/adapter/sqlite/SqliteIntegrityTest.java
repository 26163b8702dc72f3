package io.cadencia.adapter.sqlite;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.application.port.out.TestPlants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row A-72: corruption is noticed, told and never made worse. */
class SqliteIntegrityTest {

  @TempDir private Path folder;
  private Path file = Path.of("set before each test");

  @BeforeEach
  void a_sound_database() {
    file = folder.resolve("cadencia.db");
    try (var database = SqliteDatabase.open(file, Role.SERVER)) {
      TestPlants.lay(new SqlitePlantRepository(database));
      new SqliteCycleRepository(database, TestDatabase.IDENTITY).save(aCycle().build());
    }
  }

  @Nested
  class A_sound_file {

    @Test
    void passes_both_looks() {
      assertThat(SqliteIntegrity.glance(file)).isEqualTo(SchemaHistory.newest());
      assertThat(SqliteIntegrity.check(file, () -> false)).isTrue();
    }

    @Test
    void passes_beside_its_writer_with_what_is_only_in_the_log() {
      try (var database = SqliteDatabase.open(file, Role.SERVER)) {
        new SqliteCycleRepository(database, TestDatabase.IDENTITY)
            .save(aCycle().numbered(2).build());

        assertThat(SqliteIntegrity.check(file, () -> false)).isTrue();
        assertThat(DatabaseFile.live(file).facts().cycles()).isEqualTo(2);
      }
    }

    @Test
    void is_left_unfinished_when_asked_to_give_up() {
      try (var database = SqliteDatabase.open(file, Role.SERVER)) {
        // The check asks after some thousand steps: a small file is done before.
        database.write(
            handle ->
                handle.execute(
                    """
                    INSERT INTO config_versions
                    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
                    SELECT 'hash ' || i, hex(randomblob(200)) FROM n
                    """));
      }

      assertThat(SqliteIntegrity.check(file, () -> true)).isFalse();
    }
  }

  @Nested
  class A_damaged_file {

    private void assertDamaged() {
      assertThatExceptionOfType(DamagedDatabaseException.class)
          .isThrownBy(
              () -> {
                SqliteIntegrity.glance(file);
                SqliteIntegrity.check(file, () -> false);
              })
          .satisfies(
              damage -> {
                assertThat(damage.file()).isEqualTo(file);
                assertThat(damage).hasMessageStartingWith(file + " is damaged (");
                assertThat(String.valueOf(damage.getMessage()).lines()).hasSize(1);
              });
    }

    @Test
    void without_its_header_is_found() throws IOException {
      Damage.noHeader(file);
      assertDamaged();
    }

    @Test
    void cut_off_is_found() throws IOException {
      Damage.cutOff(file);
      assertDamaged();
    }

    @Test
    void with_garbage_in_its_pages_is_found() throws IOException {
      Damage.garbageInTheMiddle(file);
      assertDamaged();
    }

    @Test
    void that_is_empty_is_not_taken_for_a_beginning() throws IOException {
      Damage.emptied(file);
      assertDamaged();
    }

    @Test
    void is_not_changed_by_looking() throws IOException {
      Damage.garbageInTheMiddle(file);
      var before = Files.readAllBytes(file);

      assertDamaged();

      assertThat(file).hasBinaryContent(before);
    }
  }

  @Nested
  class Set_aside {

    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void a_file_keeps_its_content_and_takes_its_log_along() throws IOException {
      var content = Files.readAllBytes(file);
      Files.writeString(Path.of(file + "-wal"), "log");

      var aside = SetAside.move(file, SetAside.Reason.CORRUPT, NOW);

      assertThat(aside).isEqualTo(folder.resolve("cadencia.db.corrupt-20260105T120000Z"));
      assertThat(aside).hasBinaryContent(content);
      assertThat(Path.of(aside + "-wal")).hasContent("log");
      assertThat(file).doesNotExist();
      assertThat(SetAside.found(file)).containsExactly(aside);
    }

    @Test
    void a_second_one_in_the_same_second_does_not_replace_the_first() throws IOException {
      var first = SetAside.move(file, SetAside.Reason.CORRUPT, NOW);
      Files.writeString(file, "another");

      var second = SetAside.move(file, SetAside.Reason.CORRUPT, NOW);

      assertThat(second).hasContent("another");
      assertThat(SetAside.found(file)).containsExactly(first, second);
    }
  }
}
