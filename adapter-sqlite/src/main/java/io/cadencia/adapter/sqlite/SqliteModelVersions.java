package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.ModelIdentity;
import io.cadencia.application.port.out.ModelVersions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Table {@code cv_model_versions}, which every saved cycle keeps up to date. */
public final class SqliteModelVersions implements ModelVersions {

  private final SqliteDatabase database;

  public SqliteModelVersions(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public List<Use> used() {
    var uses =
        database.read(
            handle ->
                Rows.read(
                    handle.createQuery(
                        """
                        SELECT version, sha256, first_used_at, last_used_at
                        FROM cv_model_versions
                        """),
                    SqliteModelVersions::uses));
    // By their key already; few enough to be sorted here.
    uses.sort(Comparator.comparing(Use::firstAt));
    return uses;
  }

  private static List<Use> uses(ResultSet rows) throws SQLException {
    var uses = new ArrayList<Use>();
    while (rows.next()) {
      uses.add(
          new Use(
              new ModelIdentity(rows.getString("version"), rows.getString("sha256")),
              Instant.ofEpochMilli(rows.getLong("first_used_at")),
              Instant.ofEpochMilli(rows.getLong("last_used_at"))));
    }
    return uses;
  }

  @Override
  public Optional<String> ofNewestCycle() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT cv_model_version FROM cycle_events
                    WHERE id = (SELECT max(id) FROM cycle_events)
                    """)
                .mapTo(String.class)
                .findOne());
  }
}
