package io.cadencia.bootstrap.task;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.ResearchExportOptions;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.plant.ModuleNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResearchExportTaskTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-02-01T12:00:00Z"), ZoneOffset.UTC);
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

  @BeforeEach
  void measure_one_cycle() throws IOException {
    data = temp.resolve("data");
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

  private ExitCode export(int module, Path to) throws IOException {
    var writer = new PrintWriter(said);
    var code =
        new ResearchExportTask(NOON)
            .run(
                new ResearchExportOptions(data, module, DAY, DAY, to),
                new Console(writer, writer, false));
    writer.flush();
    return code;
  }

  private static List<String> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  @DisplayName("E-13 the tables of a data folder")
  void the_tables_of_a_data_folder() throws IOException {
    var out = temp.resolve("out");

    assertThat(export(1, out)).isEqualTo(ExitCode.DONE);

    assertThat(files(out)).contains("cycles.csv", "manifest.csv", "stations.csv");
    assertThat(Files.readAllLines(out.resolve("cycles.csv")).get(1))
        .startsWith(
            "1,1,PUESTO_01,complete,2026-01-05T12:00:00.000Z,2026-01-05T12:00:20.000Z,20000")
        .endsWith(",1");
    assertThat(said.toString()).contains(out.toString());
  }

  @Test
  void the_manifest_holds_the_hash_of_every_other_file()
      throws IOException, NoSuchAlgorithmException {
    var out = temp.resolve("out");
    export(1, out);
    var manifest = Files.readString(out.resolve("manifest.csv"));

    for (var name : files(out)) {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = HexFormat.of().formatHex(digest.digest(Files.readAllBytes(out.resolve(name))));
      if (!name.equals("manifest.csv")) {
        assertThat(manifest).contains("sha256 " + name + "," + hash + "\n");
      }
    }
  }

  @Test
  void the_same_days_give_the_same_bytes_again() throws IOException {
    export(1, temp.resolve("one"));
    export(1, temp.resolve("two"));

    for (var name : files(temp.resolve("one"))) {
      assertThat(temp.resolve("two").resolve(name))
          .hasSameBinaryContentAs(temp.resolve("one").resolve(name));
    }
  }

  @Test
  void an_unknown_module_is_refused_and_leaves_no_folder() {
    assertThatThrownBy(() -> export(7, temp.resolve("out")))
        .isInstanceOf(ModuleNotFoundException.class);
    assertThat(temp).isDirectoryNotContaining("glob:**out*");
  }

  @Test
  void a_folder_that_holds_something_is_left_alone() throws IOException {
    var out = Files.createDirectory(temp.resolve("out"));
    Files.writeString(out.resolve("mine"), "mine");

    assertThatThrownBy(() -> export(1, out))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("is there already");
    assertThat(files(out)).containsExactly("mine");
  }

  @Test
  void what_a_killed_export_left_is_no_hindrance() throws IOException {
    var left = Files.createDirectory(temp.resolve("out.part"));
    Files.writeString(left.resolve("cycles.csv"), "half");

    assertThat(export(1, temp.resolve("out"))).isEqualTo(ExitCode.DONE);
    assertThat(Stream.of(left)).noneMatch(Files::exists);
  }
}
