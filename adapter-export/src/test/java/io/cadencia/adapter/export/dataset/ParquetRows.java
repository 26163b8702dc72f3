package io.cadencia.adapter.export.dataset;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Reads Parquet back: cells by their columns, instants as milliseconds. */
public final class ParquetRows {

  private static final class Cells
      implements Hydrator<Map<String, @Nullable Object>, Map<String, @Nullable Object>, String[]> {

    @Override
    public Map<String, @Nullable Object> start() {
      return new HashMap<>();
    }

    @Override
    public Map<String, @Nullable Object> add(
        Map<String, @Nullable Object> row, String[] column, @Nullable Object value) {
      row.put(column[0], value);
      return row;
    }

    @Override
    public Map<String, @Nullable Object> finish(Map<String, @Nullable Object> row) {
      return row;
    }
  }

  private ParquetRows() {}

  public static List<Map<String, @Nullable Object>> of(Path file) throws IOException {
    try (var rows = ParquetReader.streamContent(file.toFile(), new Cells())) {
      return rows.toList();
    }
  }

  static MessageType schema(Path file) throws IOException {
    return ParquetReader.readMetadata(file.toFile()).getFileMetaData().getSchema();
  }
}
