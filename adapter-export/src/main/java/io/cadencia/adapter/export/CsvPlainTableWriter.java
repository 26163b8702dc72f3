package io.cadencia.adapter.export;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import io.cadencia.application.port.out.PlainTable;
import io.cadencia.application.port.out.PlainTableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables as CSV for programs: UTF-8, commas, line feeds, a header; instants in UTC with
 * milliseconds, numbers with a dot, nothing for null. A double is written so that reading it gives
 * the same bits.
 */
public final class CsvPlainTableWriter implements PlainTableWriter {

  private static final char SEPARATOR = ',';
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  @Override
  public void write(PlainTable table, OutputStream to) {
    var text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    try {
      writeRows(table, text);
      text.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the table cannot be written", e);
    }
  }

  /** The writer is not closed, because closing it would close the caller's stream. */
  @SuppressWarnings("resource")
  private static void writeRows(PlainTable table, Writer text) throws IOException {
    var csv =
        new CSVWriter(
            text,
            SEPARATOR,
            ICSVWriter.DEFAULT_QUOTE_CHARACTER,
            ICSVWriter.DEFAULT_ESCAPE_CHARACTER,
            "\n");
    csv.writeNext(table.header().toArray(String[]::new), false);
    var rows = table.rows().iterator();
    while (rows.hasNext()) {
      csv.writeNext(cells(rows.next()), false);
      // The library keeps a failure to itself until it is asked.
      var failure = csv.getException();
      if (failure != null) {
        throw failure;
      }
    }
  }

  private static String[] cells(List<@Nullable Object> row) {
    return row.stream().map(CsvPlainTableWriter::cell).toArray(String[]::new);
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Instant instant) {
      return INSTANT.format(instant);
    }
    return value instanceof String text ? FormulaGuard.safe(text) : value.toString();
  }
}
