package io.cadencia.bootstrap.task;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.RollupOptions;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.folder.FolderException;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.PlantIdentity;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollupTasksTest {

  private static final Clock CLOCK = Clock.fixed(START, ZoneOffset.UTC);

  @TempDir private Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path data = Path.of("");

  @BeforeEach
  void three_units_in_two_quarter_hours() {
    data = temp.resolve("data");
    var plant = new PlantIdentity("p", "b", ZoneOffset.UTC);
    try (var storage = Storage.open(DataFolder.open(data).database(), Role.SERVER, plant)) {
      var module = new ModuleId(1);
      storage
          .plant()
          .replace(
              List.of(new SewingModule(module, "MODULO_1", "Módulo 1", null)),
              List.of(
                  new Workstation(
                      new WorkstationId(1), module, "PUESTO_01", "Puesto 1", 1, List.of(), null)),
              List.of());
      storage.cycles().save(aCycle().numbered(1).build());
      storage.cycles().save(aCycle().numbered(2).startedAfter(20).build());
      storage.cycles().save(aCycle().numbered(3).startedAfter(900).build());
    }
  }

  private ExitCode run(Task<RollupOptions> task, Path folder) throws Exception {
    var console = new Console(new PrintWriter(out), new PrintWriter(err), false);
    var code = task.run(new RollupOptions(folder), console);
    console.out().flush();
    console.err().flush();
    return code;
  }

  private void lose_what_was_kept() throws SQLException {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("cadencia.db"));
        var statement = connection.createStatement()) {
      statement.execute("DELETE FROM unit_tallies");
    }
  }

  @Test
  void sums_that_agree_are_told_with_how_many_there_are() throws Exception {
    assertThat(run(new RollupVerifyTask(CLOCK), data)).isEqualTo(ExitCode.DONE);

    assertThat(out).hasToString("2 quarter hours of 1 workstations agree with 3 cycles\n");
  }

  @Test
  void sums_that_differ_are_named_by_station_time_and_field() throws Exception {
    lose_what_was_kept();

    assertThat(run(new RollupVerifyTask(CLOCK), data)).isEqualTo(ExitCode.FAILED);

    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains("PUESTO_01 2026-01-05T12:00:00Z units: kept 0, recomputed 2\n")
        .contains("numbers differ; './cadencia rollup rebuild --data DIR' adds up anew")
        .satisfies(
            text -> assertThat(text.lines().filter(line -> line.contains(": kept "))).hasSize(10));
  }

  @Test
  void sums_made_anew_agree() throws Exception {
    lose_what_was_kept();

    assertThat(run(new RollupRebuildTask(CLOCK), data)).isEqualTo(ExitCode.DONE);
    assertThat(out).hasToString("2 quarter hours of 1 workstations made of 3 cycles\n");
    assertThat(run(new RollupVerifyTask(CLOCK), data)).isEqualTo(ExitCode.DONE);
  }

  @Test
  void a_folder_without_data_is_refused() {
    assertThatThrownBy(() -> run(new RollupVerifyTask(CLOCK), temp))
        .isInstanceOf(FolderException.class)
        .hasMessageContaining("no cadencia.db");
  }
}
