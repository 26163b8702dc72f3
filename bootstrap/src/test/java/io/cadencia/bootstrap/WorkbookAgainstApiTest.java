package io.cadencia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.export.workbook.Spreadsheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
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

  /** Half a millisecond, for a moment stands there as a number of days. */
  private static final double CLOSE = 6e-9;

  @TempDir private Path temp;

  @ParameterizedTest(name = "module {1}, seed {0}")
  @CsvSource({"1, 1", "2, 1", "3, 1", "4, 2", "5, 3"})
  @Timeout(300)
  void as_it_was_written(long seed, int module) throws IOException {
    try (var day = new FullDay(temp, seed)) {
      assertTold(day, module, downloaded(day, module));
    }
  }

  @ParameterizedTest(name = "module {0}")
  @ValueSource(ints = {1, 3})
  @Timeout(300)
  void as_a_spreadsheet_reckons_it(int module) throws IOException, InterruptedException {
    var spreadsheet = Spreadsheet.in(temp);
    try (var day = new FullDay(temp, 1)) {
      var reckoned = spreadsheet.reckoned(downloaded(day, module));
      assertTold(day, module, Files.readAllBytes(reckoned));
    }
  }

  @Test
  @DisplayName("E-02 everything that may happen in a day does, or nothing would be proved")
  void everything_happens_in_the_day() throws IOException {
    try (var day = new FullDay(temp, 1);
        var workbook = new XSSFWorkbook(new ByteArrayInputStream(downloaded(day, 1)))) {
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

  private static List<@Nullable Object> column(XSSFSheet sheet, int column) {
    var values = new ArrayList<@Nullable Object>();
    for (int i = 1; i <= sheet.getLastRowNum(); i++) {
      values.add(value(sheet, i, column));
    }
    return values;
  }

  private static byte[] downloaded(FullDay day, int module) {
    var job = day.plant().exported(module, FullDay.DAY);
    assertThat(job.get("status").asText()).as(job.toString()).isEqualTo("done");
    for (var name : job.get("files")) {
      if (name.asText().endsWith(".xlsx")) {
        return day.plant().download("/api/v1/exports/" + name.asText());
      }
    }
    throw new AssertionError("no workbook in " + job);
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

  private static void assertSame(XSSFSheet sheet, List<List<@Nullable Object>> told) {
    var differences = new ArrayList<String>();
    int rows = Math.max(sheet.getLastRowNum(), told.size());
    for (int i = 0; i < rows; i++) {
      var expected = i < told.size() ? told.get(i) : List.of();
      int width = sheet.getRow(0).getLastCellNum();
      for (int j = 0; j < width; j++) {
        var there = value(sheet, i + 1, j);
        var api = j < expected.size() ? expected.get(j) : null;
        if (!isSame(there, api)) {
          var name = sheet.getRow(0).getCell(j).getStringCellValue();
          differences.add(
              "%s row %d, %s: %s, API %s".formatted(sheet.getSheetName(), i + 2, name, there, api));
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(sheet.getLastRowNum()).as(sheet.getSheetName()).isEqualTo(told.size());
  }

  private static boolean isSame(@Nullable Object there, @Nullable Object told) {
    if (there instanceof Double one && told instanceof Double other) {
      double allowed = Math.max(Math.abs(other) * 1e-12, other > 40_000 ? CLOSE : 1e-12);
      return Math.abs(one - other) <= allowed;
    }
    return there == null ? told == null : there.equals(told);
  }

  private static @Nullable Object value(XSSFSheet sheet, int row, int column) {
    var cells = sheet.getRow(row);
    var cell = cells == null ? null : cells.getCell(column);
    if (cell == null) {
      return null;
    }
    return switch (type(cell)) {
      case NUMERIC -> cell.getNumericCellValue();
      case STRING -> cell.getStringCellValue();
      case BLANK -> null;
      default -> throw new UncheckedIOException(new IOException(cell.getAddress() + ": " + cell));
    };
  }

  private static CellType type(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }
}
