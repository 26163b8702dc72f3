package io.cadencia.adapter.sqlite;

import static io.cadencia.domain.cycle.TestCycles.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardSource;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row D-30: what a database of the first schema knew of standards is known by the next one. */
class StandardsMigrationTest {

  @TempDir Path folder;

  private SqliteDatabase open(List<Migration> migrations) {
    return SqliteDatabase.open(
        folder.resolve("cadencia.db"), Role.SERVER, SqliteDatabase.Settings.standard(), migrations);
  }

  @Test
  void the_newest_version_takes_the_operations_and_older_ones_keep_their_sum() {
    try (var old = open(Schema.released().subList(0, 1))) {
      old.outsideTransaction(
          handle -> {
            handle.execute("INSERT INTO modules VALUES (1, 'M1', 'Módulo 1', NULL, 1)");
            handle.execute("INSERT INTO workstations VALUES (1, 1, 'P1', 'Puesto 1', 1, NULL, 1)");
            handle.execute("INSERT INTO workstations VALUES (2, 1, 'P2', 'Puesto 2', 2, NULL, 1)");
            handle.execute("INSERT INTO operations VALUES (1, 1, 'VOLTEAR', NULL, 9001)");
            handle.execute("INSERT INTO operations VALUES (1, 2, 'PESPUNTAR', 'MPP', 12000)");
            handle.execute("INSERT INTO standard_times VALUES (1, 1, 0, 20000)");
            return handle.execute(
                "INSERT INTO standard_times VALUES (1, 2, ?, 21001)", START.toEpochMilli());
          });
    }

    try (var database = open(Schema.released())) {
      var plant = new SqlitePlantRepository(database);
      var operations =
          List.of(
              new Operation("VOLTEAR", null, StandardTime.ofMillis(9_001)),
              new Operation("PESPUNTAR", "MPP", StandardTime.ofMillis(12_000)));

      assertThat(plant.standards(new WorkstationId(1)).changes())
          .containsExactly(
              new StandardVersion(1, Instant.EPOCH, StandardTime.ofMillis(20_000)),
              StandardVersion.of(2, START, operations, StandardSource.CONFIGURATION));
      assertThat(plant.workstations().get(0).operations()).isEqualTo(operations);
      assertThat(plant.workstations().get(1).operations()).isEmpty();
      assertThat(TestDatabase.dump(database)).doesNotContain("standard_times_2");
      assertThat(database.<List<String>>read(StandardsMigrationTest::brokenReferences)).isEmpty();
    }
  }

  private static List<String> brokenReferences(Handle handle) {
    return handle
        .createQuery("PRAGMA foreign_key_check")
        .map((row, context) -> row.getString(1))
        .list();
  }
}
