package io.cadencia.adapter.export.workbook;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * How rows become text.
 *
 * @param start what the file begins with
 */
record CsvRows(String start, char separator, String lineEnd) {

  void write(Stream<List<String>> rows, OutputStream to) {
    var text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    try {
      text.write(start);
      writeRows(rows, text);
      text.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the mirror cannot be written", e);
    }
  }

  /** The writer is not closed, because closing it would close the caller's stream. */
  @SuppressWarnings("resource")
  private void writeRows(Stream<List<String>> rows, Writer text) throws IOException {
    var csv =
        new CSVWriter(
            text,
            separator,
            ICSVWriter.DEFAULT_QUOTE_CHARACTER,
            ICSVWriter.DEFAULT_ESCAPE_CHARACTER,
            lineEnd);
    rows.forEachOrdered(row -> csv.writeNext(row.toArray(String[]::new), false));
    // The library keeps a failure to itself until it is asked.
    var failure = csv.getException();
    if (failure != null) {
      throw failure;
    }
  }
}
