package io.cadencia.adapter.export.dataset;

import io.cadencia.application.port.out.PlainColumn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/** Turns rows into cells of their columns' types. */
final class RowSupport extends WriteSupport<List<@Nullable Object>> {

  private final List<PlainColumn> columns;
  private @Nullable RecordConsumer record;

  RowSupport(List<PlainColumn> columns) {
    this.columns = columns;
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(RowSchema.of(columns), Map.of());
  }

  /** The older form of the same, which must still be there. */
  @Override
  @SuppressWarnings("deprecation")
  public WriteContext init(Configuration configuration) {
    return new WriteContext(RowSchema.of(columns), Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    record = recordConsumer;
  }

  @Override
  public void write(List<@Nullable Object> row) {
    var to = record;
    if (to == null || row.size() != columns.size()) {
      throw new IllegalArgumentException(
          "a row must have %d cells, has %d".formatted(columns.size(), row.size()));
    }
    to.startMessage();
    for (int i = 0; i < columns.size(); i++) {
      write(columns.get(i), i, row.get(i), to);
    }
    to.endMessage();
  }

  private static void write(
      PlainColumn column, int index, @Nullable Object value, RecordConsumer to) {
    if (value == null || value.equals("")) {
      demandMaybeEmpty(column);
      return;
    }
    to.startField(column.name(), index);
    switch (column.type()) {
      case WHOLE -> to.addLong(((Number) value).longValue());
      case DECIMAL -> to.addDouble(((Number) value).doubleValue());
      case INSTANT -> to.addLong(((Instant) value).toEpochMilli());
      case TEXT -> to.addBinary(Binary.fromString(value.toString()));
    }
    to.endField(column.name(), index);
  }

  /** In CSV an empty text and none are the same, so they are here too. */
  private static void demandMaybeEmpty(PlainColumn column) {
    if (!column.maybeEmpty()) {
      throw new IllegalArgumentException(
          "column " + column.name() + " must not be empty, as the dictionary says");
    }
  }
}
