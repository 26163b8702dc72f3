package io.cadencia.adapter.http.json;

import io.cadencia.domain.audit.AuditEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail.
 *
 * @param before the text as it was hashed, not parsed: who checks the hash needs every character
 * @param after likewise
 */
public record AuditEntryJson(
    long seq,
    Instant at,
    String actor,
    String action,
    String subjectKind,
    String subjectId,
    @Nullable String reason,
    @Nullable String before,
    @Nullable String after,
    String previousHash,
    String hash) {

  public static AuditEntryJson of(AuditEntry entry) {
    return new AuditEntryJson(
        entry.seq(),
        entry.at(),
        entry.actor(),
        entry.action(),
        entry.subjectKind(),
        entry.subjectId(),
        entry.reason(),
        entry.before(),
        entry.after(),
        entry.previousHash(),
        entry.hash());
  }
}
