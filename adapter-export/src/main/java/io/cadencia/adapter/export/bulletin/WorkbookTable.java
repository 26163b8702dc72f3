package io.cadencia.adapter.export.bulletin;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a workbook. Formulas count as what was last calculated from them. */
final class WorkbookTable {

  private WorkbookTable() {}

  /**
   * @throws IOException if it is no workbook
   * @throws NoSuchSheetException if it has no sheet of that name
   */
  static List<TableRow> read(InputStream content, Optional<String> sheetName) throws IOException {
    try (var workbook = new XSSFWorkbook(content)) {
      return rows(sheet(workbook, sheetName));
    }
  }

  private static Sheet sheet(Workbook workbook, Optional<String> name) {
    if (name.isEmpty()) {
      return workbook.getSheetAt(0);
    }
    var found = workbook.getSheet(name.get());
    if (found == null) {
      throw new NoSuchSheetException(
          name.get(),
          IntStream.range(0, workbook.getNumberOfSheets())
              .mapToObj(workbook::getSheetName)
              .toList());
    }
    return found;
  }

  private static List<TableRow> rows(Sheet sheet) {
    var rows = new ArrayList<TableRow>();
    for (var row : sheet) {
      rows.add(new TableRow(row.getRowNum() + 1, cells(row)));
    }
    return rows;
  }

  private static List<TableCell> cells(Row row) {
    return IntStream.range(0, Math.max(0, row.getLastCellNum()))
        .mapToObj(column -> cell(row.getCell(column)))
        .toList();
  }

  private static TableCell cell(@Nullable Cell cell) {
    if (cell == null) {
      return TableCell.EMPTY;
    }
    var reference = cell.getAddress().formatAsString();
    var type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> TableCell.ofNumber(reference, cell.getNumericCellValue());
      case STRING -> TableCell.ofWords(reference, cell.getStringCellValue());
      case BOOLEAN -> TableCell.ofWords(reference, String.valueOf(cell.getBooleanCellValue()));
      case ERROR ->
          TableCell.ofWords(reference, FormulaError.forInt(cell.getErrorCellValue()).getString());
      default -> TableCell.ofWords(reference, "");
    };
  }
}
