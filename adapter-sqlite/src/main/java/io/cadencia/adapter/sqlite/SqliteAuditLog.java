package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditEntry;
import io.cadencia.domain.audit.AuditHead;
import io.cadencia.domain.audit.AuditSubject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.sqlite.SQLiteErrorCode;

/** Tables {@code audit_log}, which is only inserted into, and {@code audit_head}. */
public final class SqliteAuditLog implements AuditLog {

  private static final String APPEND =
      """
      INSERT INTO audit_log (
        seq, at, actor, action, subject_kind, subject_id, reason, before, after,
        previous_hash, hash)
      VALUES (
        :seq, :at, :actor, :action, :subjectKind, :subjectId, :reason, :before, :after,
        :previousHash, :hash)
      """;

  /**
   * One statement sees one state of the file, so that the head fits the entries. The head comes
   * first, as the row without a number.
   */
  private static final String REPLAY =
      """
      SELECT
        NULL AS seq, NULL AS at, NULL AS actor, NULL AS action, NULL AS subject_kind,
        NULL AS subject_id, NULL AS reason, NULL AS before, NULL AS after,
        NULL AS previous_hash, NULL AS hash,
        coalesce((SELECT seq FROM audit_head), 0) AS head_seq,
        coalesce((SELECT hash FROM audit_head), '') AS head_hash
      UNION ALL
      SELECT
        seq, at, actor, action, subject_kind, subject_id, reason, before, after,
        previous_hash, hash, NULL, NULL
      FROM audit_log
      ORDER BY seq
      """;

  /** Head of a file whose head was removed: it names no entry. */
  private static final AuditHead NO_HEAD = new AuditHead(0, "");

  private final SqliteDatabase database;

  public SqliteAuditLog(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public AuditEntry append(AuditAct act) {
    return database.write(
        handle -> {
          var entry = AuditEntry.following(head(handle), act);
          insert(handle, entry);
          moveHead(handle, entry);
          return entry;
        });
  }

  private void insert(Handle handle, AuditEntry entry) {
    try {
      AuditRow.bind(handle.createUpdate(APPEND), entry).execute();
    } catch (UnableToExecuteStatementException e) {
      if (SqliteFailures.sqliteCode(e)
          .equals(Optional.of(SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY))) {
        throw new StorageException(headDoesNotFit(), e);
      }
      throw e;
    }
  }

  private void moveHead(Handle handle, AuditEntry entry) {
    var moved =
        handle.execute("UPDATE audit_head SET seq = ?, hash = ?", entry.seq(), entry.hash());
    if (moved != 1) {
      throw new StorageException(headDoesNotFit());
    }
  }

  private String headDoesNotFit() {
    return database.file()
        + " has an audit trail that does not fit its head; run './cadencia audit verify'";
  }

  @Override
  public AuditHead head() {
    return database.read(SqliteAuditLog::head);
  }

  private static AuditHead head(Handle handle) {
    return handle
        .createQuery("SELECT seq, hash FROM audit_head")
        .map((row, context) -> AuditRow.head(row))
        .findFirst()
        .orElse(NO_HEAD);
  }

  @Override
  public List<AuditEntry> afterSeq(long after, int limit) {
    return list("WHERE seq > :after", Map.of("after", after, "limit", limit));
  }

  @Override
  public List<AuditEntry> about(AuditSubject subject, long after, int limit) {
    return list(
        "WHERE subject_kind = :kind AND subject_id = :id AND seq > :after",
        Map.of("kind", subject.kind(), "id", subject.id(), "after", after, "limit", limit));
  }

  private List<AuditEntry> list(String where, Map<String, ?> values) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM audit_log " + where + " ORDER BY seq LIMIT :limit")
                .bindMap(values)
                .map((row, context) -> AuditRow.entry(row))
                .list());
  }

  @Override
  public void replay(Consumer<AuditHead> head, Consumer<AuditEntry> entries) {
    database.read(
        handle -> {
          try (var rows = handle.createQuery(REPLAY).map(AuditRow::headOrEntry).stream()) {
            rows.forEach(row -> row.handOn(head, entries));
          }
          return Boolean.TRUE;
        });
  }
}
