package io.cadencia.domain.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit trail, as it is written there.
 *
 * <p>Its words are text and not types: a trail outlives the vocabulary of the program, and one that
 * was tampered with may hold anything.
 *
 * @param seq its place, from 1 without a hole
 * @param at when, to the millisecond
 * @param before the subject as it was, as {@link CanonicalText}, or null
 * @param after the subject as it became, as {@link CanonicalText}, or null
 * @param previousHash the hash of the entry before it, {@link AuditHash#GENESIS} for the first
 * @param hash {@link AuditHash#of} itself
 */
public record AuditEntry(
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

  /** The act as the entry that follows this head. */
  public static AuditEntry following(AuditHead head, AuditAct act) {
    var unhashed =
        new AuditEntry(
            head.seq() + 1,
            act.at(),
            act.actor().value(),
            act.action().word(),
            act.subject().kind(),
            act.subject().id(),
            act.reason(),
            act.before(),
            act.after(),
            head.hash(),
            "");
    return unhashed.hashed(AuditHash.of(unhashed));
  }

  /** The head of a trail that ends with this entry. */
  public AuditHead asHead() {
    return new AuditHead(seq, hash);
  }

  private AuditEntry hashed(String own) {
    return new AuditEntry(
        seq, at, actor, action, subjectKind, subjectId, reason, before, after, previousHash, own);
  }
}
