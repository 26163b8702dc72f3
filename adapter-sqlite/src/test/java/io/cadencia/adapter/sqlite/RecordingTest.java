package io.cadencia.adapter.sqlite;

import static io.cadencia.domain.cycle.TestCycles.PROVENANCE;
import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpan;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a recording leaves in the tables. */
class RecordingTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Test
  void the_same_inputs_leave_the_same_rows(@TempDir Path folder) {
    try (var other = SqliteDatabase.open(folder.resolve("again.db"), Role.SERVER)) {
      record(database.get());
      record(other);

      assertThat(TestDatabase.dump(database.get()))
          .contains("plant_id=plant-1, box_id=box-1")
          .isEqualTo(TestDatabase.dump(other));
    }
  }

  private static void record(SqliteDatabase target) {
    var plant = new SqlitePlantRepository(target);
    var cycles = new SqliteCycleRepository(target, TestDatabase.IDENTITY);
    var coverage = new SqliteCoverageLog(target);
    TestPlants.lay(plant);
    plant.keepConfiguration("hash", "text");
    plant.addStandard(
        TestPlants.WORKSTATIONS.get(0).id(),
        new StandardVersion(1, Instant.EPOCH, StandardTime.ofMillis(12_000)));
    new SqliteUnitOfWork(target)
        .run(
            () -> {
              cycles.save(aCycle().numbered(cycles.nextId()).build());
              cycles.save(aCycle().numbered(cycles.nextId()).startedAfter(30).open().build());
            });
    coverage.save(new CameraStatus(new CameraId(1), START, START.plusSeconds(9), 3, 2, 1));
    coverage.addGap(new CameraId(1), new TimeSpan(START, START.plusSeconds(6)));
  }

  @Test
  void a_model_is_known_from_its_first_cycle_to_its_last() {
    TestPlants.lay(database.plant());
    var cycles = database.cycles();
    for (Cycle cycle :
        List.of(
            aCycle().numbered(1).startedAfter(100).build(),
            aCycle().numbered(2).build(),
            aCycle().numbered(3).at(2).startedAfter(50).open().build())) {
      cycles.save(cycle);
    }

    assertThat(TestDatabase.dump(database.get()))
        .contains(
            "{version=%s, sha256=%s, first_used_at=%d, last_used_at=%d}"
                .formatted(
                    PROVENANCE.modelVersion(),
                    PROVENANCE.modelSha256(),
                    START.toEpochMilli(),
                    START.plusSeconds(120).toEpochMilli()));
  }

  @Test
  void what_people_added_to_a_cycle_survives_its_completion() {
    TestPlants.lay(database.plant());
    var open = aCycle().open().build();
    database.cycles().save(open);
    database.get().write(handle -> handle.execute("UPDATE cycle_events SET notes = 'aguja rota'"));

    var noted = database.cycles().find(open.id()).orElseThrow().cycle();
    database.cycles().save(noted.aborted(START.plusSeconds(5), null));

    assertThat(TestDatabase.dump(database.get())).contains("notes=aguja rota");
  }
}
