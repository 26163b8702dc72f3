package io.cadencia.bootstrap;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into a database as any tool would, past the program's own code. */
final class MeasuredRows {

  private MeasuredRows() {}

  /** Every row of every table, in order. */
  static List<String> dump(Path database) throws SQLException {
    try (var connection = open(database)) {
      var rows = new ArrayList<String>();
      for (var table :
          rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")) {
        rows.add(table);
        rows.addAll(rows(connection, "SELECT * FROM \"" + table + "\" ORDER BY 1, 2"));
      }
      return rows;
    }
  }

  static List<String> query(Path database, String sql) throws SQLException {
    try (var connection = open(database)) {
      return rows(connection, sql);
    }
  }

  private static Connection open(Path database) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + database);
  }

  private static List<String> rows(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      var rows = new ArrayList<String>();
      while (result.next()) {
        rows.add(row(result));
      }
      return rows;
    }
  }

  private static String row(ResultSet result) throws SQLException {
    var values = new ArrayList<String>();
    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
      values.add(String.valueOf(result.getString(i)));
    }
    return String.join("|", values);
  }
}
