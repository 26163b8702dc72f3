package io.cadencia.bootstrap;

import static io.cadencia.bootstrap.SheetCells.assertSame;
import static io.cadencia.bootstrap.SheetCells.column;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.export.workbook.Spreadsheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The workbook as it is downloaded, cell by cell against the answers of the same server: every
 * figure of Indicadores and Horas, every cycle and every stop.
 */
@DisplayName("A-56 E-02 every cell of the workbook is what the API tells")
class WorkbookAgainstApiTest {

  @TempDir private Path temp;

  @ParameterizedTest(name = "module {1}, seed {0}")
  @CsvSource({"1, 1", "2, 1", "3, 1", "4, 2", "5, 3"})
  @Timeout(300)
  void as_it_was_written(long seed, int module) throws IOException {
    try (var day = new FullDay(temp, seed)) {
      assertTold(day, module, day.plant().workbook(module, FullDay.DAY));
    }
  }

  @ParameterizedTest(name = "until {0}")
  @ValueSource(strings = {"2026-01-06T12:07:00.123", "2026-01-06T15:59:30", "2026-01-06T23:59:00"})
  @DisplayName("A-56 E-02 also of a day that runs, with cycles and stops that are not over")
  @Timeout(300)
  void while_the_day_runs(String until) throws IOException {
    try (var day = new FullDay(temp, 4, FullDay.at(until))) {
      assertTold(day, 1, day.plant().workbook(1, FullDay.DAY));
      assertTold(day, 3, day.plant().workbook(3, FullDay.DAY));
    }
  }

  @ParameterizedTest(name = "module {0}")
  @ValueSource(ints = {1, 3})
  @Timeout(300)
  void as_a_spreadsheet_reckons_it(int module) throws IOException, InterruptedException {
    var spreadsheet = Spreadsheet.in(temp);
    try (var day = new FullDay(temp, 1)) {
      var reckoned = spreadsheet.reckoned(day.plant().workbook(module, FullDay.DAY));
      assertTold(day, module, Files.readAllBytes(reckoned));
    }
  }

  @Test
  @DisplayName("E-02 everything that may happen in a day does, or nothing would be proved")
  void everything_happens_in_the_day() throws IOException {
    try (var day = new FullDay(temp, 1);
        var workbook =
            new XSSFWorkbook(new ByteArrayInputStream(day.plant().workbook(1, FullDay.DAY)))) {
      var figures = workbook.getSheet("Indicadores");
      assertThat(column(figures, 1)).contains("Noche", "Mañana", "Horas extra");
      assertThat(column(figures, 4)).contains("OP-1187", "OP-1188", null);
      assertThat(column(figures, 5)).contains(0.0, 1.0, 2.0, 3.0);
      assertThat(column(figures, 8)).contains(null, 61_700 / 60_000.0, 66_700 / 60_000.0);
      assertThat(column(figures, 12)).contains((Object) null);
      assertThat(column(figures, 15)).anyMatch(it -> it instanceof Double part && part < 0.5);
      assertThat(column(workbook.getSheet("Ciclos"), 9))
          .contains("completo", "corregido", "abortado");
      assertThat(column(workbook.getSheet("Ciclos"), 10)).contains("prueba; de \"máquina\"");
      assertThat(column(workbook.getSheet("Ciclos"), 13)).contains("administración");
      var stops = workbook.getSheet("Tiempo perdido");
      double midnight = DateUtil.getExcelDate(FullDay.DAY.atStartOfDay());
      assertThat(column(stops, 1)).anyMatch(it -> it instanceof Double from && from < midnight);
      assertThat(column(stops, 2)).anyMatch(it -> it instanceof Double to && to > midnight + 1);
    }
  }

  private static void assertTold(FullDay day, int module, byte[] file) throws IOException {
    var api = new ToldByTheApi(day.plant(), module, FullDay.DAY);
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      assertSame(
          workbook.getSheet("Indicadores"),
          api.indicators(station -> day.changes(module, station), day.orders(module)));
      assertSame(workbook.getSheet("Horas"), api.hours());
      assertSame(workbook.getSheet("Ciclos"), api.cycles(day.corrected(), day.verified()));
      assertSame(workbook.getSheet("Tiempo perdido"), api.stops());
    }
  }
}
