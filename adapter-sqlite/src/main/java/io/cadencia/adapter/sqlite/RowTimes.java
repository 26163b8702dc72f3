package io.cadencia.adapter.sqlite;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Statements with one parameter, {@code :before}, that answer one number. */
final class RowTimes {

  private RowTimes() {}

  static long count(SqliteDatabase database, String sql, Instant before) {
    return database.read(
        handle ->
            handle.createQuery(sql).bind("before", before.toEpochMilli()).mapTo(Long.class).one());
  }

  /** The instant a statement finds, null where it finds none. */
  static @Nullable Instant first(SqliteDatabase database, String sql, Instant before) {
    return database
        .read(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("before", before.toEpochMilli())
                    .mapTo(Long.class)
                    .findOne())
        .map(Instant::ofEpochMilli)
        .orElse(null);
  }
}
