package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.UnitOfWork;
import java.util.function.Supplier;

/** A transaction of the writer; the repositories of the same database join it by their thread. */
public final class SqliteUnitOfWork implements UnitOfWork {

  private final SqliteDatabase database;

  public SqliteUnitOfWork(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public <T> T execute(Supplier<T> work) {
    return database.write(handle -> work.get());
  }
}
