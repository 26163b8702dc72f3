package io.cadencia.adapter.sqlite;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows: a database of every older schema is brought up with all its rows. */
@DisplayName("A-05 an upgrade")
class UpgradeTest {

  @TempDir private Path folder;

  static IntStream older_schemas() {
    return IntStream.range(1, SchemaHistory.newest());
  }

  private SqliteDatabase upgraded(int from) {
    var file = folder.resolve("cadencia.db");
    ReleasedDatabase.makeAndMigrate(file, from);
    assertThat(DatabaseFile.live(file).facts().schemaVersion()).isEqualTo(from);
    return SqliteDatabase.open(file, Role.SERVER);
  }

  @ParameterizedTest(name = "from schema {0}")
  @MethodSource("older_schemas")
  void keeps_every_cycle_and_its_correction(int from) {
    try (var database = upgraded(from)) {
      var cycles = new SqliteCycleRepository(database, TestDatabase.IDENTITY);

      assertThat(database.schemaVersion()).isEqualTo(SchemaHistory.newest());
      assertThat(cycles.afterId(CycleFilter.all(), 0, 10))
          .extracting(recorded -> recorded.cycle().id().value() + " " + recorded.cycle().status())
          .containsExactly(
              "1 COMPLETE", "2 COMPLETE", "3 MANUAL_OVERRIDE", "4 ABORTED", "5 IN_PROGRESS");
      var corrected = cycles.find(new CycleId(3)).orElseThrow().cycle();
      assertThat(corrected.effectiveDuration()).contains(Duration.ofMillis(15_500));
      assertThat(corrected.measuredDuration()).contains(Duration.ofSeconds(29));
    }
  }

  @ParameterizedTest(name = "from schema {0}")
  @MethodSource("older_schemas")
  void goes_on_with_the_numbers_after_those_used(int from) {
    try (var database = upgraded(from)) {
      var cycles = new SqliteCycleRepository(database, TestDatabase.IDENTITY);
      var next = aCycle().numbered(cycles.nextId()).startedAfter(600).build();
      cycles.save(next);

      assertThat(next.id()).isEqualTo(new CycleId(6));
      assertThat(cycles.find(next.id()).orElseThrow().changeSeq()).isEqualTo(6);
    }
  }

  @ParameterizedTest(name = "from schema {0}")
  @MethodSource("older_schemas")
  void keeps_the_plant_and_its_standard_times(int from) {
    try (var database = upgraded(from)) {
      var plant = new SqlitePlantRepository(database);

      assertThat(plant.workstations())
          .extracting(Workstation::code)
          .containsExactly("PUESTO_01", "PUESTO_02");
      assertThat(plant.standards(new WorkstationId(1)).at(START))
          .hasValueSatisfying(standard -> assertThat(standard.sam().toMillis()).isEqualTo(12_000));
    }
  }

  @ParameterizedTest(name = "from schema {0}")
  @MethodSource("older_schemas")
  void leaves_a_sound_file(int from) {
    upgraded(from).close();

    SqliteIntegrity.checkStill(folder.resolve("cadencia.db"), CopyListener.NONE);
  }
}
