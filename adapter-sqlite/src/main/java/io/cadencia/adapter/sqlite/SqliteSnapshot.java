package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.Snapshot;
import java.util.function.Supplier;

/** A read transaction of its own; the repositories of the same database join it by their thread. */
public final class SqliteSnapshot implements Snapshot {

  private final SqliteDatabase database;

  public SqliteSnapshot(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return database.snapshot(work);
  }
}
