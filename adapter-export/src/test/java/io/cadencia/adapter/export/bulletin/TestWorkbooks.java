package io.cadencia.adapter.export.bulletin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes small workbooks. A cell is text, a number, or a {@link Formula}; null leaves it out. */
final class TestWorkbooks {

  /** A formula and what was last calculated from it. */
  record Formula(String text, Object cached) {}

  private TestWorkbooks() {}

  static byte[] workbook(String sheet, List<List<Object>> rows) {
    try (var workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      workbook.createSheet("Portada").createRow(0).createCell(0).setCellValue("Boletín");
      var made = workbook.createSheet(sheet);
      for (int i = 0; i < rows.size(); i++) {
        var row = made.createRow(i);
        for (int j = 0; j < rows.get(i).size(); j++) {
          fill(row.createCell(j), rows.get(i).get(j));
        }
      }
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Cell cell, Object value) {
    if (value instanceof Formula formula) {
      cell.setCellFormula(formula.text());
      fill(cell, formula.cached());
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof String text && !text.isEmpty()) {
      cell.setCellValue(text);
    }
  }
}
