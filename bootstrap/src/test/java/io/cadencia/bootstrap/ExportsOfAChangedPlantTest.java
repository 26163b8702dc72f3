package io.cadencia.bootstrap;

import static io.cadencia.bootstrap.SheetCells.assertSame;
import static io.cadencia.bootstrap.SheetCells.column;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cadencia.application.port.in.report.VerifyWorkbookUseCase.Answer;
import io.cadencia.application.port.in.report.VerifyWorkbookUseCase.Cause;
import io.cadencia.application.port.in.report.VerifyWorkbookUseCase.Difference;
import io.cadencia.bootstrap.wiring.WorkbookWiring;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A past day exported again after the configuration has changed, and plants with odd names. */
@DisplayName("A-56 exports of a plant that was changed")
class ExportsOfAChangedPlantTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final Instant SIX = Instant.parse("2026-01-05T11:00:00Z");
  private static final Instant NOW = Instant.parse("2026-01-08T17:00:00Z");
  private static final String STATIONS =
      """
            - {id: 1, code: PUESTO_01, name: Puesto 1, operations: [{name: PEGAR, sam_seconds: 100}]}
            - {id: 2, code: PUESTO_02, name: Puesto 2, operations: [{name: REVISAR, sam_seconds: 130}]}
      """;
  private static final String OTHER_STATIONS =
      """
            - {id: 3, code: PUESTO_01, name: Puesto 1, operations: [{name: PEGAR, sam_seconds: 100}]}
      """;
  private static final String CONFIG =
      """
      plant: {id: p, box: b, time_zone: America/Bogota}
      modules:
        - id: 1
          code: %s
          name: Módulo 1
          workstations:
      %s
      shifts:
        - {code: DIA, name: Día, from: "06:00", to: "14:00", days: [mon, tue, wed, thu, fri]}
      cameras:
        - id: 1
          name: Cámara 1
          module: 1
          zones: [{workstation: PUESTO_01, seat: [[0, 0], [1, 0], [1, 1]]}]
      """;

  @TempDir private Path temp;

  private ServedPlant served(String code, String stations) {
    return served(code, stations, NOW);
  }

  private ServedPlant served(String code, String stations, Instant now) {
    return new ServedPlant(
        temp, CONFIG.formatted(code, stations), SIX.minus(Duration.ofDays(9)), now);
  }

  private static void work(ServedPlant plant) {
    plant.watchedSince(1, SIX);
    plant
        .storage()
        .unitOfWork()
        .run(
            () -> {
              for (int i = 1; i <= 20; i++) {
                plant.unit(i, 1 + i % 2, SIX.plusSeconds(300L * i), Duration.ofSeconds(110));
              }
            });
  }

  private static List<String> names(JsonNode job) {
    var names = new ArrayList<String>();
    job.get("files").forEach(name -> names.add(name.asText()));
    return names;
  }

  private Answer verified(ServedPlant plant, String name) {
    return new WorkbookWiring(plant.storage(), plant.config(), Clock.fixed(NOW, ZoneOffset.UTC))
        .verify()
        .verify(temp.resolve("exports").resolve(name));
  }

  @Test
  void a_module_that_was_renamed_goes_on_with_its_revisions_under_its_new_name() {
    var old = "indicadores_m1_MODULO-1_2026-01-05.xlsx";
    try (var plant = served("MODULO_1", STATIONS)) {
      work(plant);
      assertThat(names(plant.exported(1, DAY))).contains(old);
    }
    try (var plant = served("LINEA_9", STATIONS)) {
      var job = plant.exported(1, DAY);

      assertThat(job.get("revision").intValue()).isEqualTo(2);
      assertThat(names(job)).contains("indicadores_m1_LINEA-9_2026-01-05_r2.xlsx");
      assertThat(verified(plant, "indicadores_m1_LINEA-9_2026-01-05_r2.xlsx").isIdentical())
          .isTrue();
      assertThat(plant.download("/api/v1/exports/" + old)).isNotEmpty();
      assertThat(verified(plant, old).differences())
          .contains(new Difference("Indicadores", "C2", "MODULO_1", "LINEA_9", Cause.DATA_CHANGED))
          .noneMatch(it -> it.cause() != Cause.DATA_CHANGED);
    }
  }

  @Test
  @DisplayName("A-56 a day that runs is another revision each time, and says when it is complete")
  void a_day_that_runs_is_another_revision_each_time() throws IOException {
    try (var plant = served("MODULO_1", STATIONS, Instant.parse("2026-01-05T15:00:00Z"))) {
      work(plant);
      assertThat(manifest(plant))
          .containsEntry("Revisión", "1")
          .containsEntry("Estado del día", "en curso, hasta 05/01/2026 10:00")
          .containsEntry("Motivo de la revisión", "");
    }
    try (var plant = served("MODULO_1", STATIONS, Instant.parse("2026-01-05T19:30:00Z"))) {
      assertThat(manifest(plant))
          .containsEntry("Estado del día", "en curso, hasta 05/01/2026 14:30")
          .containsEntry(
              "Motivo de la revisión", "El día sigue en curso: llega más lejos que la revisión 1");
    }
    try (var plant = served("MODULO_1", STATIONS, Instant.parse("2026-01-06T05:00:00Z"))) {
      assertThat(manifest(plant))
          .containsEntry("Revisión", "3")
          .containsEntry("Estado del día", "completo")
          .hasEntrySatisfying(
              "Motivo de la revisión",
              why -> assertThat(why).endsWith("el día seguía en curso en ella"));
      assertThat(manifest(plant)).containsEntry("Revisión", "3");
      for (var file : plant.get("/api/v1/exports").get("items")) {
        if (file.get("name").asText().endsWith(".xlsx")) {
          assertThat(verified(plant, file.get("name").asText()).isIdentical()).isTrue();
        }
      }
    }
  }

  private static Map<String, String> manifest(ServedPlant plant) throws IOException {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(plant.workbook(1, DAY)))) {
      var sheet = workbook.getSheet("Manifiesto");
      var facts = new HashMap<String, String>();
      for (var row : sheet) {
        facts.put(row.getCell(0).getStringCellValue(), row.getCell(1).getStringCellValue());
      }
      return facts;
    }
  }

  @Test
  void a_workstation_that_was_taken_out_is_in_no_figure_as_in_the_api_but_its_cycles_are_told()
      throws IOException {
    try (var plant = served("MODULO_1", STATIONS)) {
      work(plant);
      plant.exported(1, DAY);
    }
    try (var plant = served("MODULO_1", STATIONS.lines().toList().get(0));
        var workbook = new XSSFWorkbook(new ByteArrayInputStream(plant.workbook(1, DAY)))) {
      var api = new ToldByTheApi(plant, 1, DAY);
      assertSame(workbook.getSheet("Indicadores"), api.indicators(station -> Set.of(), List.of()));
      assertThat(column(workbook.getSheet("Indicadores"), 6)).doesNotContain("PUESTO_02");
      assertThat(column(workbook.getSheet("Ciclos"), 1)).contains("PUESTO_01", "PUESTO_02");
      assertThat(verified(plant, "indicadores_m1_MODULO-1_2026-01-05.xlsx").differences())
          .isNotEmpty()
          .allMatch(it -> it.cause() == Cause.DATA_CHANGED);
    }
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "\"=HYPERLINK('x')\", HYPERLINK-x",
    "'../../etc/passwd', etc-passwd",
    "a\\b:c*?, a-b-c",
    "\u202EOLUDOM, OLUDOM",
    "🧵🧵, modulo",
    "MÓDULO №1, MODULO-1",
    "CON, CON",
    "'.hidden', hidden",
  })
  @DisplayName(
      "A-57 whatever a module is called, its files have plain names and say what it is called")
  void whatever_a_module_is_called(String code, String plain) throws IOException {
    var name = "indicadores_m1_" + plain + "_2026-01-05.xlsx";
    try (var plant = served('"' + code.replace("\\", "\\\\").replace("\"", "") + '"', STATIONS)) {
      work(plant);
      var told = plant.get("/api/v1/modules/1").get("code").asText();
      assertThat(names(plant.exported(1, DAY))).contains(name);
      try (var workbook =
          new XSSFWorkbook(new ByteArrayInputStream(plant.download("/api/v1/exports/" + name)))) {
        assertThat(column(workbook.getSheet("Indicadores"), 2))
            .containsOnly(ToldByTheApi.guarded(told));
      }
      assertThat(verified(plant, name).differences()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2026-01-04, Día sin jornada",
    "2026-01-07, Día vacío",
    "0001-01-01, Día sin jornada"
  })
  @DisplayName("A-56 a day on which nothing was planned or made says so")
  void a_day_with_nothing_says_so(LocalDate day, String says) throws IOException {
    try (var plant = served("MODULO_1", STATIONS);
        var workbook = new XSSFWorkbook(new ByteArrayInputStream(plant.workbook(1, day)))) {
      assertThat(String.valueOf(column(workbook.getSheet("Indicadores"), 0).get(0)))
          .startsWith(says);
    }
  }

  @Test
  @DisplayName("A-57 a finished file in whose place a link or a folder was put is 404")
  void a_finished_file_in_whose_place_something_else_was_put_is_404() throws IOException {
    try (var plant = served("MODULO_1", STATIONS)) {
      var name = names(plant.exported(1, DAY)).get(0);
      var file = temp.resolve("exports").resolve(name);
      var secret = Files.move(file, temp.resolve("secret"));
      assertThat(plant.refusal("/api/v1/exports/" + name)).isEqualTo("404 NOT_FOUND");
      Files.createSymbolicLink(file, secret);
      assertThat(plant.refusal("/api/v1/exports/" + name)).isEqualTo("404 NOT_FOUND");
      Files.delete(file);
      Files.createDirectory(file);
      assertThat(plant.refusal("/api/v1/exports/" + name)).isEqualTo("404 NOT_FOUND");
      Files.delete(file);
      Files.writeString(file, "=HYPERLINK(\"http://otra.example\")");
      assertThat(plant.refusal("/api/v1/exports/" + name)).isEqualTo("404 NOT_FOUND");
      assertThat(names(plant.exported(1, DAY))).contains(name);
      assertThat(plant.download("/api/v1/exports/" + name)).isNotEmpty();
    }
  }

  @Test
  void a_module_that_was_taken_out_is_told_with_its_cycles_alone() throws IOException {
    try (var plant = served("MODULO_1", STATIONS)) {
      work(plant);
    }
    var other = CONFIG.replace("id: 1", "id: 2").formatted("MODULO_2", OTHER_STATIONS);
    try (var plant = new ServedPlant(temp, other.replace("module: 1", "module: 2"), SIX, NOW);
        var workbook = new XSSFWorkbook(new ByteArrayInputStream(plant.workbook(1, DAY)))) {
      assertThat(String.valueOf(column(workbook.getSheet("Indicadores"), 0).get(0)))
          .startsWith("Módulo sin puestos en uso");
      assertThat(column(workbook.getSheet("Ciclos"), 0)).hasSize(20);
    }
  }
}
