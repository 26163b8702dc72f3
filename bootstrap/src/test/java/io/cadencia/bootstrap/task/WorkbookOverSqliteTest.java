package io.cadencia.bootstrap.task;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.report.ExportDayUseCase.Query;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.cli.VerifyWorkbookOptions;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.ServerWiring;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.bootstrap.wiring.WorkbookWiring;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.CycleOverride;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.efficiency.InvalidRangeException;
import io.cadencia.domain.order.WorkOrder;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of a day that lies in a real database, written and verified. */
class WorkbookOverSqliteTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final Instant SIX = Instant.parse("2026-01-05T11:00:00Z");
  private static final Clock NEXT_DAY =
      Clock.fixed(Instant.parse("2026-01-06T15:00:00Z"), ZoneOffset.UTC);
  private static final String NAME = "indicadores_m1_MODULO-1_2026-01-05.xlsx";
  private static final String CONFIG =
      """
      plant: {id: p, box: b, time_zone: America/Bogota}
      shifts:
        - {code: T1, name: Mañana, from: "06:00", to: "14:00", days: [mon, tue, wed, thu, fri]}
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
              code: PUESTO_02
              name: Puesto 2
              operations: [{name: REVISAR, sam_seconds: 22}]
      cameras:
        - id: 1
          name: Cámara 1
          module: 1
          zones:
            - {workstation: PUESTO_01, seat: [[0, 0], [0.4, 0], [0.4, 1]]}
            - {workstation: PUESTO_02, seat: [[0.5, 0], [1, 0], [1, 1]]}
      """;

  @TempDir private Path temp;

  private final StringWriter said = new StringWriter();
  private final List<Double> progress = new ArrayList<>();
  private Path data = Path.of("");
  private Path out = Path.of("");

  private CadenciaConfig config() {
    return ConfigYaml.read(DataFolder.existing(data).config());
  }

  private void storage(Consumer<Storage> work) {
    var config = config();
    try (var storage =
        Storage.open(
            DataFolder.existing(data).database(),
            SqliteDatabase.Role.SERVER,
            config.plantIdentity())) {
      work.accept(storage);
    }
  }

  @BeforeEach
  void a_day_of_two_stations() throws IOException {
    data = temp.resolve("data");
    out = Files.createDirectories(temp.resolve("out"));
    var config = ConfigYaml.parse(CONFIG, "test");
    var folder = DataFolder.open(data);
    ServeTask.keep(config, folder);
    try (var storage =
        Storage.open(folder.database(), SqliteDatabase.Role.SERVER, config.plantIdentity())) {
      new DetectorWiring(storage, config)
          .definePlant(Clock.fixed(SIX.minusSeconds(86_400), ZoneOffset.UTC));
      storage.unitOfWork().run(() -> fill(storage));
    }
  }

  private static void fill(Storage storage) {
    storage
        .coverage()
        .save(new CameraStatus(new CameraId(1), SIX.minusSeconds(60), NEXT_DAY.instant(), 9, 9, 0));
    storage
        .orders()
        .add(
            new WorkOrder(
                new ModuleId(1),
                "CAM-204",
                "OP-1187",
                500,
                new TimeSpan(SIX, SIX.plus(Duration.ofMinutes(100)))));
    for (int i = 0; i < 600; i++) {
      storage
          .cycles()
          .save(
              aCycle()
                  .numbered(storage.cycles().nextId())
                  .at(1 + i % 2)
                  .startedAt(SIX.plusSeconds(20L * i))
                  .measured(Duration.ofMillis(15_000 + i * 17 % 6_000))
                  .build());
    }
  }

  private Path export() {
    return export(1, DAY);
  }

  private Path export(int module, LocalDate day) {
    storage(
        storage ->
            new WorkbookWiring(storage, config(), NEXT_DAY)
                .exportDay()
                .export(
                    new Query(new ModuleId(module), day),
                    name -> Files.newOutputStream(out.resolve(name)),
                    progress::add));
    return out.resolve(NAME);
  }

  private ExitCode verify(Path file) {
    said.getBuffer().setLength(0);
    var writer = new PrintWriter(said);
    var code =
        new VerifyWorkbookTask(NEXT_DAY)
            .run(new VerifyWorkbookOptions(file, data), new Console(writer, writer, false));
    writer.flush();
    return code;
  }

  private static void edit(Path file, Consumer<XSSFWorkbook> change) {
    try {
      var bytes = Files.readAllBytes(file);
      try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
        change.accept(workbook);
        try (var to = Files.newOutputStream(file)) {
          workbook.write(to);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName("A-56 workbook, mirrors and their hashes are written, and progress only grows")
  void everything_is_written() throws IOException {
    export();

    try (var files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              NAME,
              NAME + ".sha256",
              "indicadores_m1_MODULO-1_2026-01-05.csv",
              "indicadores_m1_MODULO-1_2026-01-05.csv.sha256",
              "indicadores_m1_MODULO-1_2026-01-05_plain.csv",
              "indicadores_m1_MODULO-1_2026-01-05_plain.csv.sha256");
    }
    assertThat(progress).isSorted().startsWith(0.0).endsWith(1.0);
  }

  @Test
  @DisplayName("E-02 a past day exported again is the same to the last byte")
  void the_same_bytes_again() throws IOException {
    var first = Files.readAllBytes(export());

    assertThat(Files.readAllBytes(export())).isEqualTo(first);
  }

  @Test
  @DisplayName("D-23 every figure of the sheet is the figure of the API")
  void figures_are_those_of_the_api() throws IOException {
    try (var workbook = new XSSFWorkbook(Files.newInputStream(export()))) {
      var sheet = workbook.getSheet("Indicadores");
      assertThat(texts(sheet, 4)).containsExactly("OP-1187", "", "OP-1187", "", "");
      storage(
          storage -> {
            var server = new ServerWiring(storage, config(), NEXT_DAY);
            var query =
                new EfficiencyQuery(SIX, SIX.plus(Duration.ofMinutes(100)), Granularity.DAY);
            var api =
                server.stationEfficiency().get(new WorkstationId(1), query).report().summary();
            var row = sheet.getRow(1);
            assertThat(number(row, 9)).isEqualTo(api.unitsProduced());
            assertThat(number(row, 12) * 100)
                .isCloseTo(Objects.requireNonNull(api.efficiency()).value(), within(1e-9));
            var whole =
                new EfficiencyQuery(SIX, Instant.parse("2026-01-06T05:00:00Z"), Granularity.DAY);
            var module = server.moduleEfficiency().get(new ModuleId(1), whole).report().summary();
            var total = sheet.getRow(sheet.getLastRowNum());
            assertThat(number(total, 9)).isEqualTo(module.unitsProduced());
            assertThat(number(total, 12) * 100)
                .isCloseTo(Objects.requireNonNull(module.efficiency()).value(), within(1e-9));
            assertThat(number(total, 14)).isEqualTo(module.cycles()).isEqualTo(600);
          });
    }
  }

  @Test
  @DisplayName("A-57 a SAM that changes within the shift splits the row, and the total stays")
  void a_new_sam_splits_the_row() throws IOException {
    storage(
        storage ->
            storage
                .plant()
                .addStandard(
                    new WorkstationId(1),
                    new StandardVersion(2, SIX.plusSeconds(3_000), StandardTime.ofMillis(18_000))));

    try (var workbook = new XSSFWorkbook(Files.newInputStream(export()))) {
      var sheet = workbook.getSheet("Indicadores");
      assertThat(texts(sheet, 6))
          .containsExactly(
              "PUESTO_01", "PUESTO_01", "PUESTO_01", "PUESTO_02", "PUESTO_02", "Total");
      assertThat(number(sheet.getRow(1), 8)).isEqualTo(16 / 60.0);
      assertThat(number(sheet.getRow(2), 8)).isEqualTo(18 / 60.0);
      var whole = new EfficiencyQuery(SIX, Instant.parse("2026-01-06T05:00:00Z"), Granularity.DAY);
      storage(
          storage -> {
            var server = new ServerWiring(storage, config(), NEXT_DAY);
            var api = server.moduleEfficiency().get(new ModuleId(1), whole).report().summary();
            assertThat(number(sheet.getRow(6), 12) * 100)
                .isCloseTo(Objects.requireNonNull(api.efficiency()).value(), within(1e-9));
            assertThat(number(sheet.getRow(6), 11) / number(sheet.getRow(6), 10))
                .isCloseTo(number(sheet.getRow(6), 12), within(1e-9));
          });
    }
  }

  private static double number(XSSFRow row, int column) {
    return row.getCell(column).getNumericCellValue();
  }

  private static List<String> texts(XSSFSheet sheet, int column) {
    var texts = new ArrayList<String>();
    for (int i = 1; i <= sheet.getLastRowNum(); i++) {
      texts.add(sheet.getRow(i).getCell(column).getStringCellValue());
    }
    return texts;
  }

  @Nested
  class What_cannot_be_exported {

    @Test
    @DisplayName("A-56 is an unknown module: nothing is written")
    void an_unknown_module() {
      assertThatThrownBy(() -> export(7, DAY)).isInstanceOf(ModuleNotFoundException.class);
      assertThat(out).isEmptyDirectory();
    }

    @Test
    @DisplayName("A-56 is a day that has not come: nothing is written")
    void a_future_day() {
      assertThatThrownBy(() -> export(1, DAY.plusDays(9)))
          .isInstanceOf(InvalidRangeException.class);
      assertThat(out).isEmptyDirectory();
    }
  }

  @Nested
  @DisplayName("E-02 report verify")
  class Verifying {

    @Test
    void says_identical_of_what_was_written() {
      assertThat(verify(export())).isEqualTo(ExitCode.DONE);
      assertThat(said.toString()).startsWith("identical");
    }

    @Test
    void says_identical_of_what_another_program_saved_unchanged() {
      var file = export();
      edit(file, workbook -> {});

      assertThat(verify(file)).as(said.toString()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void names_a_number_that_was_typed_over() {
      var file = export();
      edit(
          file,
          workbook -> workbook.getSheet("Indicadores").getRow(1).getCell(9).setCellValue(999));

      assertThat(verify(file)).isEqualTo(ExitCode.FAILED);
      assertThat(said.toString())
          .contains("Indicadores!J2: in the file '999', now '150' (the file was edited)");
    }

    @Test
    void names_a_formula_that_was_changed_and_one_that_became_a_number() {
      var file = export();
      edit(
          file,
          workbook -> {
            var row = workbook.getSheet("Indicadores").getRow(1);
            row.getCell(11).setCellFormula("I2*J2*1.1");
            row.getCell(12).setCellFormula(null);
            row.getCell(12).setCellValue(0.99);
          });

      assertThat(verify(file)).isEqualTo(ExitCode.FAILED);
      assertThat(said.toString())
          .contains("Indicadores!L2: in the file '=I2*J2*1.1")
          .contains("Indicadores!M2: in the file '0.99', now '=L2/K2");
    }

    @Test
    void names_a_row_that_was_removed_and_no_other() {
      var file = export();
      edit(
          file,
          workbook -> {
            var sheet = workbook.getSheet("Ciclos");
            sheet.removeRow(sheet.getRow(5));
            sheet.shiftRows(6, sheet.getLastRowNum(), -1);
          });

      assertThat(verify(file)).isEqualTo(ExitCode.FAILED);
      assertThat(said.toString().lines().filter(line -> line.contains("Ciclos!"))).hasSize(1);
      assertThat(said.toString()).contains("Ciclos!A6: in the file nothing, now '5 | PUESTO_01");
    }

    @Test
    void names_a_sheet_that_is_missing() {
      var file = export();
      edit(file, workbook -> workbook.removeSheetAt(workbook.getSheetIndex("Tiempo perdido")));

      assertThat(verify(file)).isEqualTo(ExitCode.FAILED);
      assertThat(said.toString()).contains("Tiempo perdido: in the file nothing");
    }

    @Test
    void names_a_hash_that_was_changed_in_the_manifest() {
      var file = export();
      edit(
          file,
          workbook -> {
            var sheet = workbook.getSheet("Manifiesto");
            sheet.getRow(sheet.getLastRowNum()).getCell(1).setCellValue("0".repeat(64));
          });

      assertThat(verify(file)).isEqualTo(ExitCode.FAILED);
      assertThat(said.toString()).contains("Manifiesto!B");
    }

    @Test
    void tells_a_correction_since_from_an_edited_file() {
      var file = export();
      storage(
          storage ->
              storage
                  .unitOfWork()
                  .run(
                      () -> {
                        var cycle = storage.cycles().find(new CycleId(4)).orElseThrow().cycle();
                        storage
                            .cycles()
                            .save(
                                cycle.correctedBy(
                                    CycleOverride.ofDuration(Duration.ofSeconds(44)),
                                    "mal medido",
                                    storage.plant().standards(cycle.workstation())));
                      }));

      assertThat(verify(file)).isEqualTo(ExitCode.FAILED);
      assertThat(said.toString())
          .contains("Ciclos!G5: in the file '15.051', now '44' (the data was changed since)")
          .doesNotContain("was edited");
    }

    @Test
    void refuses_what_is_no_workbook_of_this_program() throws IOException {
      var file = Files.writeString(temp.resolve("x.xlsx"), "no zip");

      assertThatThrownBy(() -> verify(file))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("is no workbook");
      assertThatThrownBy(() -> verify(temp.resolve("none.xlsx")))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("there is no file");
    }
  }
}
