package io.cadencia.adapter.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.Query;

/** Reads the rows of a query in one go; JDBI's mapping of single rows costs more than they do. */
final class Rows {

  @FunctionalInterface
  interface Reader<T> {
    T read(ResultSet rows) throws SQLException;
  }

  private Rows() {}

  /** Closes the query, which would otherwise hold its statement until the transaction ends. */
  static <T> T read(Query query, Reader<T> reader) {
    try (query) {
      return query.scanResultSet((rows, context) -> reader.read(rows.get()));
    }
  }
}
