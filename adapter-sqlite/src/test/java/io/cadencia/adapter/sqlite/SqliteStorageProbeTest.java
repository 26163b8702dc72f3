package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.application.port.out.StorageProbe.Condition;
import io.cadencia.application.port.out.TestPlants;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.DisplayName;
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
      var probe = new SqliteStorageProbe(database);
      Files.delete(database.file());

      assertThat(probe.look().condition()).isEqualTo(Condition.MISSING);
      assertThat(probe.look().diskFreePercent()).isPositive();
    }
  }

  @Test
  void a_file_in_whose_place_another_one_lies_is_not_the_database() throws IOException {
    try (var database = open()) {
      var probe = new SqliteStorageProbe(database);
      var other = folder.resolve("other.db");
      SqliteDatabase.open(other, Role.SERVER).close();
      Files.move(other, database.file(), StandardCopyOption.REPLACE_EXISTING);

      assertThat(probe.look().condition()).isEqualTo(Condition.REPLACED);
    }
  }

  @Test
  @DisplayName("A-72 a spoilt header is damage, whatever is still answered from memory")
  void a_spoilt_header_is_damage() throws IOException {
    try (var database = open()) {
      TestPlants.lay(new SqlitePlantRepository(database));
      var probe = new SqliteStorageProbe(database);
      spoilHeader(database.file());

      assertThat(probe.look().condition()).isEqualTo(Condition.DAMAGED);
      assertThat(probe.look().schemaVersion()).isZero();
    }
  }

  private static void spoilHeader(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[100]), 0);
    }
  }

  @Test
  void a_closed_database_is_not_reachable() {
    var database = open();
    database.close();

    assertThat(new SqliteStorageProbe(database).look().condition())
        .isEqualTo(Condition.UNREACHABLE);
  }
}
