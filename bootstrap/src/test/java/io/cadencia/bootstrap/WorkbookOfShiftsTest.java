package io.cadencia.bootstrap;

import static io.cadencia.bootstrap.SheetCells.assertSame;
import static io.cadencia.bootstrap.SheetCells.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Shifts in the workbooks of neighbouring days in Santiago, where the clock is put back at midnight
 * in April, and forward over midnight in September, so that a day begins at 01:00.
 */
@DisplayName("A-56 shifts")
class WorkbookOfShiftsTest {

  private static final ZoneId ZONE = ZoneId.of("America/Santiago");
  private static final String CONFIG =
      """
      plant: {id: p, box: b, time_zone: America/Santiago}
      day_starts_at: "%s"
      modules:
        - id: 1
          code: MODULO_1
          name: Módulo 1
          workstations:
            - {id: 1, code: PUESTO_01, name: Puesto 1, operations: [{name: PEGAR, sam_seconds: 100}]}
            - {id: 2, code: PUESTO_02, name: Puesto 2, operations: [{name: REVISAR, sam_seconds: 130}]}
      shifts:
        - {code: DIA, name: Día, from: "06:00", to: "14:00", breaks: [{from: "09:00", to: "09:15"}]}
        - {code: NOCHE, name: Noche, from: "22:00", to: "06:00"}
      overtime:
        - {from: "%s", to: "%s"}
      cameras:
        - id: 1
          name: Cámara 1
          module: 1
          zones:
            - {workstation: PUESTO_01, seat: [[0, 0], [0.4, 0], [0.4, 1]]}
            - {workstation: PUESTO_02, seat: [[0.5, 0], [1, 0], [1, 1]]}
      """;

  @TempDir private Path temp;

  /** A unit at each workstation every seven minutes, from two days before until two days after. */
  private ServedPlant served(LocalDate day, String startsAt) {
    var config = CONFIG.formatted(startsAt, day + "T15:00", day + "T17:00");
    var first = at(day.minusDays(2), 0);
    var now = at(day.plusDays(3), 0);
    var plant = new ServedPlant(temp, config, first.minus(Duration.ofDays(2)), now);
    plant.watchedSince(1, first);
    plant.storage().unitOfWork().run(() -> fill(plant, first, at(day.plusDays(2), 0)));
    return plant;
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(ZONE).toInstant();
  }

  private static void fill(ServedPlant plant, Instant from, Instant to) {
    long id = 1;
    for (var end = from; end.isBefore(to); end = end.plusSeconds(420)) {
      plant.unit(id++, 1, end, Duration.ofSeconds(90 + id % 17));
      plant.unit(id++, 2, end.plusSeconds(30), Duration.ofSeconds(120 + id % 13));
    }
  }

  private static XSSFWorkbook workbook(ServedPlant plant, LocalDate day) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(plant.workbook(1, day)));
  }

  @ParameterizedTest(name = "{0}, days from {1}: {2} h")
  @CsvSource({
    "2026-04-04, 00:00, 25",
    "2026-09-06, 00:00, 23",
    "2026-04-04, 06:00, 25",
    "2026-09-05, 06:00, 23",
    "2026-06-10, 04:45, 24",
  })
  @DisplayName("E-02 every cell is what the API tells, and the days add up")
  void every_cell_is_what_the_api_tells(LocalDate day, String startsAt, int hours)
      throws IOException {
    try (var plant = served(day, startsAt)) {
      var span = plant.config().productionDays().spanOf(day);
      assertThat(span.length()).isEqualTo(Duration.ofHours(hours));
      var figures = new ArrayList<double[]>();
      for (var date = day.minusDays(1); date.isBefore(day.plusDays(2)); date = date.plusDays(1)) {
        figures.add(assertTold(plant, date));
      }
      assertAddUp(plant, day, figures);
    }
  }

  /** Returns units, available and productive minutes, and n, summed over its totals. */
  private static double[] assertTold(ServedPlant plant, LocalDate day) throws IOException {
    try (var workbook = workbook(plant, day)) {
      var api = new ToldByTheApi(plant, 1, day);
      var figures = workbook.getSheet("Indicadores");
      assertSame(figures, api.indicators(station -> Set.of(), List.of()));
      assertSame(workbook.getSheet("Horas"), api.hours());
      assertSame(workbook.getSheet("Ciclos"), api.cycles(Map.of(), Map.of()));
      return new double[] {
        total(figures, 9), total(figures, 10), total(figures, 11), total(figures, 14)
      };
    }
  }

  private static double total(XSSFSheet sheet, int column) {
    var stations = column(sheet, 6);
    var values = column(sheet, column);
    return IntStream.range(0, stations.size())
        .filter(i -> "Total".equals(stations.get(i)))
        .mapToDouble(i -> number(values.get(i)))
        .sum();
  }

  private static double number(@Nullable Object value) {
    return value instanceof Double number ? number : 0;
  }

  private static void assertAddUp(ServedPlant plant, LocalDate day, List<double[]> figures) {
    var days = plant.config().productionDays();
    var range =
        "from=" + days.spanOf(day.minusDays(1)).from() + "&to=" + days.spanOf(day.plusDays(1)).to();
    var told = plant.get("/api/v1/explain?metric=efficiency&module_id=1&" + range).get("inputs");
    assertSum(told.get("units_produced"), 1, figures, 0);
    assertSum(told.get("available_seconds"), 60, figures, 1);
    assertSum(told.get("earned_seconds"), 60, figures, 2);
    assertSum(told.get("n_cycles"), 1, figures, 3);
  }

  private static void assertSum(JsonNode told, double unit, List<double[]> figures, int which) {
    double sum = figures.stream().mapToDouble(day -> day[which]).sum();
    assertThat(sum).isPositive().isCloseTo(told.doubleValue() / unit, within(1e-6));
  }

  @Test
  void a_night_is_told_by_both_days_each_with_its_own_hours() throws IOException {
    var day = LocalDate.of(2026, 6, 10);
    try (var plant = served(day, "00:00");
        var workbook = workbook(plant, day);
        var next = workbook(plant, day.plusDays(1))) {
      assertThat(shifts(workbook)).containsExactly("Noche", "Día", "Horas extra", "Noche");
      assertThat(shifts(next)).containsExactly("Noche", "Día", "Noche");
      assertThat(minutes(workbook)).containsExactly(360.0, 465.0, 120.0, 120.0);
      assertThat(minutes(next)).containsExactly(360.0, 465.0, 120.0);
    }
  }

  @Test
  void a_night_is_whole_where_the_day_begins_with_the_morning() throws IOException {
    var day = LocalDate.of(2026, 6, 10);
    try (var plant = served(day, "06:00");
        var workbook = workbook(plant, day)) {
      assertThat(shifts(workbook)).containsExactly("Día", "Horas extra", "Noche");
      assertThat(minutes(workbook)).containsExactly(465.0, 120.0, 480.0);
    }
  }

  @Test
  @DisplayName("A-65 a night in which the clock is put back has an hour more, and forward one less")
  void a_night_is_as_long_as_it_was() throws IOException {
    try (var plant = served(LocalDate.of(2026, 4, 4), "06:00");
        var workbook = workbook(plant, LocalDate.of(2026, 4, 4))) {
      assertThat(minutes(workbook)).containsExactly(465.0, 120.0, 540.0);
      var hours = column(workbook.getSheet("Horas"), 0);
      assertThat(hours).hasSize(25 + 1).endsWith("Total");
    }
  }

  private static List<@Nullable Object> shifts(XSSFWorkbook workbook) {
    return ofTheFirstStation(workbook.getSheet("Indicadores"), 1);
  }

  private static List<@Nullable Object> minutes(XSSFWorkbook workbook) {
    return ofTheFirstStation(workbook.getSheet("Indicadores"), 10);
  }

  private static List<@Nullable Object> ofTheFirstStation(XSSFSheet sheet, int column) {
    var stations = column(sheet, 6);
    var values = column(sheet, column);
    var found = new ArrayList<@Nullable Object>();
    for (int i = 0; i < stations.size(); i++) {
      if ("PUESTO_01".equals(stations.get(i))) {
        found.add(values.get(i));
      }
    }
    return found;
  }
}
