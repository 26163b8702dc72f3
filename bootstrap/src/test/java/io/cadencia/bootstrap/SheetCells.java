package io.cadencia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The cells of a workbook as text, numbers and nothing; of a formula what it gave. */
final class SheetCells {

  /** Half a millisecond, for a moment stands there as a number of days. */
  private static final double CLOSE = 6e-9;

  private static final double DAYS_FROM = 40_000;

  private SheetCells() {}

  /** Every cell of the sheet is the one that was told, and there is no other. */
  static void assertSame(XSSFSheet sheet, List<List<@Nullable Object>> told) {
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
      double allowed = Math.max(Math.abs(other) * 1e-12, other > DAYS_FROM ? CLOSE : 1e-12);
      return Math.abs(one - other) <= allowed;
    }
    return there == null ? told == null : there.equals(told);
  }

  static @Nullable Object value(XSSFSheet sheet, int row, int column) {
    var cells = sheet.getRow(row);
    var cell = cells == null ? null : cells.getCell(column);
    if (cell == null) {
      return null;
    }
    return switch (type(cell)) {
      case NUMERIC -> cell.getNumericCellValue();
      case STRING -> cell.getStringCellValue();
      case BLANK -> null;
      default -> throw new AssertionError(cell.getAddress() + " holds " + cell);
    };
  }

  private static CellType type(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }

  static List<@Nullable Object> column(XSSFSheet sheet, int column) {
    var values = new ArrayList<@Nullable Object>();
    for (int i = 1; i <= sheet.getLastRowNum(); i++) {
      values.add(value(sheet, i, column));
    }
    return values;
  }
}
