package io.cadencia.domain.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A trail of acts about cycles, and what somebody with a SQL shell could do to it. */
final class TestTrail {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  private final List<AuditEntry> entries = new ArrayList<>();
  private AuditHead head = AuditHead.EMPTY;

  private TestTrail() {}

  /** A whole trail of so many entries. */
  static TestTrail of(int length) {
    var trail = new TestTrail();
    for (int i = 1; i <= length; i++) {
      trail.append("why " + i);
    }
    return trail;
  }

  AuditEntry append(String reason) {
    var act =
        new AuditAct(
            NOON.plusSeconds(head.seq()),
            new ActorId("engineer"),
            AuditAction.CYCLE_OVERRIDDEN,
            new AuditSubject("cycle", "47890"),
            reason,
            "{\"duration_ms\":25500}",
            "{\"duration_ms\":21000}");
    var entry = AuditEntry.following(head, act);
    entries.add(entry);
    head = entry.asHead();
    return entry;
  }

  int length() {
    return entries.size();
  }

  /** Whether tampering has undone itself. */
  boolean isAsItWas(int length) {
    return entries.equals(of(length).entries);
  }

  AuditHead head() {
    return head;
  }

  AuditEntry at(int seq) {
    return entries.get(seq - 1);
  }

  /** Changes the reason of the entry that stands at the place, and nothing else. */
  TestTrail change(int place) {
    return put(place, entry -> with(entry, entry.seq(), "another", entry.previousHash()));
  }

  /** As {@link #change}, with a hash that fits. */
  TestTrail makeAnew(int place) {
    return put(place, entry -> rehashed(with(entry, entry.seq(), "another", entry.previousHash())));
  }

  /** As {@link #makeAnew}, following nothing that is there. */
  TestTrail forge(int place) {
    return put(place, entry -> rehashed(with(entry, entry.seq(), "another", "f".repeat(64))));
  }

  /** Makes this entry and all after it anew, so that only the hashes of before tell. */
  TestTrail makeAnewFrom(int seq) {
    var reasons = entries.stream().skip(seq - 1L).map(entry -> "new " + entry.reason()).toList();
    entries.subList(seq - 1, entries.size()).clear();
    head = entries.isEmpty() ? AuditHead.EMPTY : entries.get(entries.size() - 1).asHead();
    reasons.forEach(this::append);
    return this;
  }

  TestTrail remove(int place) {
    entries.remove(place - 1);
    return this;
  }

  /** Removes the entry and lets those after it close up. */
  TestTrail removeAndCloseUp(int place) {
    entries.remove(place - 1);
    renumber();
    return this;
  }

  /** Puts an entry with a hash that fits at the place; those after it make room. */
  TestTrail insert(int place) {
    var before = place == 1 ? AuditHead.EMPTY : at(place - 1).asHead();
    var model = entries.get(0);
    entries.add(place - 1, rehashed(with(model, place, "forged", before.hash())));
    renumber();
    return this;
  }

  /** Puts an entry without a hash that fits at the place; those after it make room. */
  TestTrail insertClumsily(int place) {
    entries.add(place - 1, with(entries.get(0), place, "clumsy", "0"));
    renumber();
    return this;
  }

  TestTrail swap(int one, int other) {
    var kept = at(one);
    entries.set(one - 1, at(other));
    entries.set(other - 1, kept);
    renumber();
    return this;
  }

  TestTrail headAt(long seq, String hash) {
    head = new AuditHead(seq, hash);
    return this;
  }

  AuditReport verified() {
    return verified(null);
  }

  AuditReport verified(@Nullable String expected) {
    var verification = new AuditVerification(expected);
    verification.begin(head);
    entries.forEach(verification::accept);
    return verification.report();
  }

  private TestTrail put(int place, UnaryOperator<AuditEntry> change) {
    entries.set(place - 1, change.apply(at(place)));
    return this;
  }

  private void renumber() {
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      entries.set(i, with(entry, i + 1L, String.valueOf(entry.reason()), entry.previousHash()));
    }
  }

  /** The entry with other values and its old hash. */
  private static AuditEntry with(AuditEntry entry, long seq, String reason, String previousHash) {
    return new AuditEntry(
        seq,
        entry.at(),
        entry.actor(),
        entry.action(),
        entry.subjectKind(),
        entry.subjectId(),
        reason,
        entry.before(),
        entry.after(),
        previousHash,
        entry.hash());
  }

  private static AuditEntry rehashed(AuditEntry entry) {
    return new AuditEntry(
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
        AuditHash.of(entry));
  }
}
