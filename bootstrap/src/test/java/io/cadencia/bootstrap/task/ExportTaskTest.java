package io.cadencia.bootstrap.task;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.ExportOptions;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.folder.FolderException;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.plant.ModuleNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTaskTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final String CONFIG =
      """
      plant: {id: p, box: b, time_zone: America/Bogota}
      modules:
        - id: 1
          code: MODULO_1
          name: Módulo 1
          workstations:
            - id: 1
              code: PUESTO_01
              name: Puesto 1
              operations: [{name: PESPUNTAR CUELLO, sam_seconds: 16}]
      """;

  @TempDir private Path temp;

  private final StringWriter said = new StringWriter();
  private Path data = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void measure_one_cycle() throws IOException {
    data = temp.resolve("data");
    out = temp.resolve("cycles.csv");
    var config = ConfigYaml.parse(CONFIG, "test");
    var folder = DataFolder.open(data);
    ServeTask.keep(config, folder);
    try (var storage =
        Storage.open(folder.database(), SqliteDatabase.Role.SERVER, config.plantIdentity())) {
      new DetectorWiring(storage, config)
          .definePlant(Clock.fixed(Instant.parse("2026-01-05T12:00:00Z"), ZoneOffset.UTC));
      storage.unitOfWork().run(() -> storage.cycles().save(aCycle().build()));
    }
  }

  private ExitCode export(Path from, int module, Path to) throws IOException {
    var writer = new PrintWriter(said);
    var code =
        new ExportTask()
            .run(new ExportOptions(from, module, DAY, to), new Console(writer, writer, false));
    writer.flush();
    return code;
  }

  @Test
  void the_cycles_of_the_day_are_in_the_file() throws IOException {
    assertThat(export(data, 1, out)).isEqualTo(ExitCode.DONE);

    assertThat(Files.readAllLines(out)).hasSize(2);
    assertThat(Files.readString(out)).contains("05/01/2026;Módulo 1;PUESTO_01;").contains(";80,0;");
    assertThat(said.toString()).contains(out.toString());
  }

  @Test
  void the_same_day_gives_the_same_bytes_again() throws IOException {
    export(data, 1, out);
    var first = Files.readAllBytes(out);

    export(data, 1, out);

    assertThat(Files.readAllBytes(out)).isEqualTo(first);
  }

  @Test
  void an_unknown_module_is_refused_and_leaves_no_file() {
    assertThatThrownBy(() -> export(data, 7, out)).isInstanceOf(ModuleNotFoundException.class);
    assertThat(temp).isDirectoryNotContaining("glob:**cycles*");
  }

  @Test
  void a_folder_without_data_is_refused() {
    assertThatThrownBy(() -> export(temp, 1, out)).isInstanceOf(FolderException.class);
  }

  @Test
  void a_folder_without_configuration_is_refused() throws IOException {
    Files.delete(DataFolder.existing(data).config());

    assertThatThrownBy(() -> export(data, 1, out))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--config FILE");
  }

  @Test
  void a_file_in_no_folder_is_refused() {
    assertThatThrownBy(() -> export(data, 1, temp.resolve("none/cycles.csv")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("make the folder first");
  }
}
