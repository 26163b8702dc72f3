package io.cadencia.bootstrap.task;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.DayExportOptions;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.Storage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A-56 reports of days from the command line")
class DayExportTaskTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-05T17:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final CadenciaConfig CONFIG =
      ConfigYaml.parse(
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
            - id: 2
              code: MODULO_2
              name: Módulo 2
              workstations:
                - id: 2
                  code: PUESTO_02
                  name: Puesto 2
                  operations: [{name: PESPUNTAR CUELLO, sam_seconds: 16}]
          """,
          "test");

  @TempDir private Path temp;

  private final StringWriter said = new StringWriter();
  private Path data = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void measure_one_cycle() throws IOException {
    data = temp.resolve("data");
    out = temp.resolve("reports");
    var folder = DataFolder.open(data);
    ServeTask.keep(CONFIG, folder);
    try (var storage = open(folder)) {
      new DetectorWiring(storage, CONFIG).definePlant(NOON);
    }
    measure();
  }

  private static Storage open(DataFolder folder) {
    return Storage.open(folder.database(), SqliteDatabase.Role.SERVER, CONFIG.plantIdentity());
  }

  private void measure() {
    try (var storage = open(DataFolder.existing(data))) {
      storage.unitOfWork().run(() -> storage.cycles().save(aCycle().build()));
    }
  }

  private ExitCode export(int module, LocalDate from, LocalDate to) throws IOException {
    var writer = new PrintWriter(said);
    var code =
        new DayExportTask(NOON)
            .run(
                new DayExportOptions(data, module, from, to, out),
                new Console(writer, writer, false));
    writer.flush();
    return code;
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(out)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(out.resolve(name));
  }

  @Test
  void are_written_for_every_module_and_day_with_their_hashes() throws IOException {
    assertThat(export(DayExportOptions.ALL_MODULES, DAY.minusDays(1), DAY))
        .isEqualTo(ExitCode.DONE);

    var names = files();
    assertThat(names).noneMatch(name -> name.startsWith("."));
    assertThat(names.stream().filter(name -> name.endsWith(".sha256")))
        .hasSizeGreaterThanOrEqualTo(4)
        .hasSize(names.size() / 2);
    assertThat(said.toString().lines())
        .hasSize(names.size() / 2)
        .allMatch(line -> line.startsWith("report "));
  }

  @Test
  void are_the_same_bytes_again() throws IOException {
    export(1, DAY, DAY);
    var before = files();
    var first = bytes(before.get(0));

    export(1, DAY, DAY);

    assertThat(files()).isEqualTo(before);
    assertThat(bytes(before.get(0))).isEqualTo(first);
  }

  @Test
  void never_replace_other_content() throws IOException {
    export(1, DAY, DAY);
    var name = files().get(0);
    Files.writeString(out.resolve(name), "of somebody else");

    export(1, DAY, DAY);

    assertThat(Files.readString(out.resolve(name))).isEqualTo("of somebody else");
    assertThat(files()).anyMatch(file -> file.contains("_r2"));
  }

  @Test
  void are_refused_for_an_unknown_module_a_day_to_come_and_a_folder_nowhere() {
    assertThatThrownBy(() -> export(7, DAY, DAY))
        .isInstanceOf(UsageException.class)
        .hasMessage("--module 7 is none of this plant; name one of 1, 2, or all");
    assertThatThrownBy(() -> export(1, DAY, DAY.plusDays(1)))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "--to 2026-01-06 has not begun: today is 2026-01-05 in the plant; name a day up to today");
    assertThatThrownBy(() -> export(1, DAY.plusDays(9), DAY.plusDays(9)))
        .hasMessageStartingWith("--date 2026-01-14 has not begun");
    assertThatThrownBy(() -> export(1, LocalDate.of(206, 1, 5), DAY))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "--date 0206-01-05 to --to 2026-01-05 are 664743 days; name at most 366 at once");
    assertThat(out).doesNotExist();
    out = temp.resolve("none/reports");
    assertThatThrownBy(() -> export(1, DAY, DAY))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("make the folder first");
  }
}
