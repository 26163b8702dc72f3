package io.cadencia.adapter.export;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import io.cadencia.application.port.out.CycleSheet;
import io.cadencia.application.port.out.CycleSheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes cycles as CSV: UTF-8 with a byte order mark, by which Excel knows it, semicolons between
 * cells and a line for each cycle below the header.
 */
public final class CsvCycleSheetWriter implements CycleSheetWriter {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char SEPARATOR = ';';
  private static final String LINE_END = "\r\n";

  @Override
  public void write(CycleSheet sheet, OutputStream to) {
    var text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    try {
      text.write(BYTE_ORDER_MARK);
      writeRows(sheet, text);
      text.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the cycle sheet cannot be written", e);
    }
  }

  /** The writer is not closed, because closing it would close the caller's stream. */
  @SuppressWarnings("resource")
  private static void writeRows(CycleSheet sheet, Writer text) throws IOException {
    var csv =
        new CSVWriter(
            text,
            SEPARATOR,
            ICSVWriter.DEFAULT_QUOTE_CHARACTER,
            ICSVWriter.DEFAULT_ESCAPE_CHARACTER,
            LINE_END);
    var columns = new CycleColumns(sheet);
    writeRow(csv, CycleColumns.HEADER);
    var rows = sheet.rows().iterator();
    while (rows.hasNext()) {
      writeRow(csv, columns.cells(rows.next()));
    }
  }

  /** The library keeps a failure to itself until it is asked. */
  private static void writeRow(CSVWriter csv, List<String> cells) throws IOException {
    csv.writeNext(cells.toArray(String[]::new), false);
    var failure = csv.getException();
    if (failure != null) {
      throw failure;
    }
  }
}
