package io.cadencia.adapter.export.dataset;

import io.cadencia.application.port.out.PlainTable;
import io.cadencia.application.port.out.PlainTableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes tables as Parquet: whole numbers of 64 bits, doubles, instants in UTC to the millisecond,
 * text in UTF-8, and nothing for null. Cells are encoded and not compressed, which takes no native
 * code and makes the file hardly longer.
 */
public final class ParquetTableWriter implements PlainTableWriter {

  @Override
  public void write(PlainTable table, OutputStream to) {
    try (var file = new RowFile.Builder(new CountedFile(to), table.columns()).build()) {
      var rows = table.rows().iterator();
      while (rows.hasNext()) {
        file.write(rows.next());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the table cannot be written", e);
    }
  }
}
