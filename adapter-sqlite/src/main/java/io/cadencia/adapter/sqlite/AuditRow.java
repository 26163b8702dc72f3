package io.cadencia.adapter.sqlite;

import io.cadencia.domain.audit.AuditEntry;
import io.cadencia.domain.audit.AuditHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jdbi.v3.core.statement.SqlStatement;

/** A row of {@code audit_log} and the entry it stands for, be it ever so wrong. */
final class AuditRow {

  private AuditRow() {}

  static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("seq"),
        Instant.ofEpochMilli(row.getLong("at")),
        text(row, "actor"),
        text(row, "action"),
        text(row, "subject_kind"),
        text(row, "subject_id"),
        row.getString("reason"),
        row.getString("before"),
        row.getString("after"),
        text(row, "previous_hash"),
        text(row, "hash"));
  }

  static AuditHead head(ResultSet row) throws SQLException {
    return new AuditHead(row.getLong("seq"), text(row, "hash"));
  }

  /** Null cannot be there, unless somebody changed the table itself. */
  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), "");
  }

  static <S extends SqlStatement<S>> S bind(S statement, AuditEntry entry) {
    return statement
        .bind("seq", entry.seq())
        .bind("at", entry.at().toEpochMilli())
        .bind("actor", entry.actor())
        .bind("action", entry.action())
        .bind("subjectKind", entry.subjectKind())
        .bind("subjectId", entry.subjectId())
        .bind("reason", entry.reason())
        .bind("before", entry.before())
        .bind("after", entry.after())
        .bind("previousHash", entry.previousHash())
        .bind("hash", entry.hash());
  }
}
