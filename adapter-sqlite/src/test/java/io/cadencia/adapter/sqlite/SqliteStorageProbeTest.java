package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.application.port.out.TestPlants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStorageProbeTest {

  @TempDir Path folder;

  private SqliteDatabase open() {
    return SqliteDatabase.open(folder.resolve("cadencia.db"), Role.SERVER);
  }

  @Test
  void a_living_database_is_reachable_with_its_schema_log_and_disk() {
    try (var database = open()) {
      TestPlants.lay(new SqlitePlantRepository(database));

      var storage = new SqliteStorageProbe(database).look();

      assertThat(storage.reachable()).isTrue();
      assertThat(storage.schemaVersion()).isEqualTo(Schema.released().size());
      assertThat(storage.walSizeBytes()).isPositive();
      assertThat(storage.diskFreePercent()).isBetween(0.0, 100.0).isPositive();
    }
  }

  @Test
  void a_file_that_was_removed_is_not_reachable() throws IOException {
    try (var database = open()) {
      Files.delete(database.file());

      assertThat(new SqliteStorageProbe(database).look().reachable()).isFalse();
    }
  }

  @Test
  void a_closed_database_is_not_reachable() {
    var database = open();
    database.close();

    assertThat(new SqliteStorageProbe(database).look().reachable()).isFalse();
  }
}
