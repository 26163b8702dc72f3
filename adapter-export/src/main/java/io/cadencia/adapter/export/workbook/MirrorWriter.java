package io.cadencia.adapter.export.workbook;

import io.cadencia.adapter.export.SpanishText;
import io.cadencia.application.port.out.DayBook;
import io.cadencia.application.port.out.WorkbookWriter;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sheet of indicators as CSV for a spreadsheet in Spanish: a byte order mark, semicolons,
 * decimal commas, days first. Numbers are rounded as the workbook shows them.
 */
public final class MirrorWriter implements WorkbookWriter {

  private static final CsvRows CSV = new CsvRows("\uFEFF", ';', "\r\n");

  @Override
  public void write(DayBook book, OutputStream to) {
    var sheet = IndicatorSheet.of(book);
    var header = sheet.columns().stream().map(Column::title).toList();
    CSV.write(
        Stream.concat(Stream.of(header), sheet.rows().map(row -> cells(row, sheet.columns()))), to);
  }

  private static List<String> cells(BookRow row, List<Column> columns) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.cells().size(); i++) {
      cells.add(cell(row.cells().get(i), columns.get(i).look()));
    }
    return cells;
  }

  private static String cell(BookCell cell, Look look) {
    if (cell.value() instanceof Double number) {
      return number(number, look);
    }
    return cell.value() instanceof LocalDate day ? SpanishText.day(day) : text(cell);
  }

  private static String text(BookCell cell) {
    var raw = cell.raw();
    return raw == null ? "" : raw;
  }

  private static String number(double number, Look look) {
    return switch (look) {
      case WHOLE -> SpanishText.decimal(number, 0);
      case SAM -> SpanishText.decimal(number, 4);
      case SECONDS -> SpanishText.decimal(number, 1);
      case PERCENT -> SpanishText.decimal(100 * number, 1) + "%";
      default -> SpanishText.decimal(number, 2);
    };
  }
}
