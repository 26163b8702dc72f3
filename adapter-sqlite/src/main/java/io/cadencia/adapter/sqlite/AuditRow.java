package io.cadencia.adapter.sqlite;

import io.cadencia.domain.audit.AuditEntry;
import io.cadencia.domain.audit.AuditHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

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

  /** A row of the whole trail: one of both is there. */
  record HeadOrEntry(@Nullable AuditHead head, @Nullable AuditEntry entry) {

    void handOn(Consumer<AuditHead> heads, Consumer<AuditEntry> entries) {
      if (head != null) {
        heads.accept(head);
      }
      if (entry != null) {
        entries.accept(entry);
      }
    }
  }

  static HeadOrEntry headOrEntry(ResultSet row, StatementContext context) throws SQLException {
    row.getLong("seq");
    return row.wasNull()
        ? new HeadOrEntry(new AuditHead(row.getLong("head_seq"), text(row, "head_hash")), null)
        : new HeadOrEntry(null, entry(row));
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
