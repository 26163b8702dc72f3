package io.cadencia.adapter.export.workbook;

import io.cadencia.application.port.out.DayBook;
import io.cadencia.application.port.out.WorkbookWriter;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sheet of indicators as CSV for programs: commas, line feeds, points, days as in ISO 8601,
 * every digit, and no totals, which a program would count twice.
 */
public final class PlainMirrorWriter implements WorkbookWriter {

  private static final CsvRows CSV = new CsvRows("", ',', "\n");

  @Override
  public void write(DayBook book, OutputStream to) {
    var sheet = IndicatorSheet.of(book);
    var header = sheet.columns().stream().map(Column::plain).toList();
    var rows =
        sheet
            .rows()
            .filter(row -> row.tone() == Tone.BODY || row.tone() == Tone.BAND)
            .map(PlainMirrorWriter::cells);
    CSV.write(Stream.concat(Stream.of(header), rows), to);
  }

  private static List<String> cells(BookRow row) {
    return row.cells().stream().map(PlainMirrorWriter::cell).toList();
  }

  private static String cell(BookCell cell) {
    if (cell.value() instanceof LocalDate day) {
      return day.toString();
    }
    var raw = cell.raw();
    return raw == null ? "" : raw;
  }
}
