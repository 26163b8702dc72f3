package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.DataVersion;

/** SQLite's own count of the commits of others, asked by a connection that never writes itself. */
public final class SqliteDataVersion implements DataVersion {

  private final SqliteDatabase database;

  public SqliteDataVersion(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public long current() {
    return database.dataVersion();
  }
}
