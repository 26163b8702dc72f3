package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StorageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys that were taken back in a database which is about to be replaced. */
record RevokedKeys(List<Row> rows) {

  private static final Logger LOG = LoggerFactory.getLogger(RevokedKeys.class);

  private record Row(String fingerprint, String by, long at) {}

  RevokedKeys {
    rows = List.copyOf(rows);
  }

  /** None where the database is away, damaged, or of a schema without keys. */
  static RevokedKeys of(Path database) {
    if (!Files.isRegularFile(database)) {
      return new RevokedKeys(List.of());
    }
    try {
      return new RevokedKeys(DatabaseFile.live(database).look(RevokedKeys::rows));
    } catch (StorageException damaged) {
      LOG.warn(
          "which keys were revoked cannot be read, look at './cadencia key list': {}",
          damaged.getMessage());
      return new RevokedKeys(List.of());
    }
  }

  private static List<Row> rows(Handle handle) {
    return hasKeys(handle) ? revoked(handle) : List.of();
  }

  private static boolean hasKeys(Handle handle) {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'api_keys')")
        .mapTo(Boolean.class)
        .one();
  }

  private static List<Row> revoked(Handle handle) {
    return handle
        .createQuery(
            "SELECT fingerprint, revoked_by, revoked_ts FROM api_keys WHERE revoked_ts IS NOT NULL")
        .map((row, context) -> new Row(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  void revokeIn(SqliteDatabase other) {
    other.write(
        handle -> {
          rows.forEach(row -> revoke(handle, row));
          return rows.size();
        });
  }

  private static void revoke(Handle handle, Row row) {
    handle
        .createUpdate(
            """
            UPDATE api_keys SET revoked_by = :by, revoked_ts = :at
            WHERE fingerprint = :fingerprint AND revoked_ts IS NULL
            """)
        .bind("by", row.by())
        .bind("at", row.at())
        .bind("fingerprint", row.fingerprint())
        .execute();
  }
}
