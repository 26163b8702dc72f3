package io.cadencia.domain.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks a trail while it is read: first its head, then its entries by rising place.
 *
 * <p>Entries are gathered into runs that are chained without a fault, so that a whole trail is one
 * run and memory does not grow with its length. Since the place of an entry is part of its hash,
 * the hash also tells where an entry that was moved belongs; what the runs mean together is found
 * out by {@link AuditFindings} at the end.
 */
public final class AuditVerification {

  private static final int MOST_RUNS = 200;

  /** How far from its place an entry is looked for. */
  private static final long FURTHEST = 10_000;

  /** How many hashes may be spent on that in all: some seconds. */
  private static final int SEARCHES = 1_000_000;

  private final @Nullable String expectedHash;
  private final List<AuditRun> runs = new ArrayList<>();
  private AuditHead head = AuditHead.EMPTY;
  private boolean headSeen;
  private boolean expectedSeen;
  private long entries;
  private int searchesLeft = SEARCHES;

  /**
   * @param expectedHash the head of this trail as it was noted elsewhere at an earlier time, or
   *     null; it shows a trail that was made anew from some entry on
   */
  public AuditVerification(@Nullable String expectedHash) {
    this.expectedHash = expectedHash;
    this.expectedSeen = AuditHash.GENESIS.equals(expectedHash);
  }

  public void begin(AuditHead found) {
    head = found;
    headSeen = found.equals(AuditHead.EMPTY);
  }

  /** Takes the entry of the next place. */
  public void accept(AuditEntry entry) {
    entries++;
    if (isFull()) {
      return;
    }
    var shift = shiftOf(entry);
    if (shift.isEmpty()) {
      runs.add(new AuditRun(entry.seq(), entry.seq(), lastShift(), false, false, entry.hash()));
    } else {
      prove(entry, shift.getAsLong());
    }
  }

  private void prove(AuditEntry entry, long shift) {
    headSeen |= entry.seq() + shift == head.seq() && entry.hash().equals(head.hash());
    expectedSeen |= entry.hash().equals(expectedHash);
    var next = new AuditRun(entry.seq(), entry.seq(), shift, true, follows(entry), entry.hash());
    if (!runs.isEmpty()) {
      var open = runs.get(runs.size() - 1);
      if (open.proven() && next.adjoins(open) && next.followsPrevious()) {
        runs.set(runs.size() - 1, open.extended(entry.hash()));
        return;
      }
    }
    runs.add(next);
  }

  private boolean follows(AuditEntry entry) {
    var before = runs.isEmpty() ? AuditHash.GENESIS : runs.get(runs.size() - 1).hash();
    return entry.previousHash().equals(before);
  }

  /** How far beyond its place the entry belongs; empty when its hash fits nowhere. */
  private OptionalLong shiftOf(AuditEntry entry) {
    return LongStream.concat(LongStream.of(lastShift(), 0), shiftsOutwards(entry.seq()))
        .filter(shift -> AuditHash.of(entry, entry.seq() + shift).equals(entry.hash()))
        .findFirst();
  }

  private LongStream shiftsOutwards(long place) {
    long furthest = Math.min(FURTHEST, Math.max(head.seq(), place));
    return LongStream.rangeClosed(1, furthest)
        .takeWhile(distance -> searchesLeft > 0)
        .peek(distance -> searchesLeft -= 2)
        .flatMap(distance -> LongStream.of(-distance, distance));
  }

  private long lastShift() {
    return runs.isEmpty() ? 0 : runs.get(runs.size() - 1).shift();
  }

  private boolean isFull() {
    return runs.size() >= MOST_RUNS;
  }

  /** What was found in all that was accepted. */
  public AuditReport report() {
    var faults = new ArrayList<>(new AuditFindings(runs, head, headSeen, isFull()).faults());
    if (expectedHash != null && !expectedSeen && !isFull()) {
      faults.add(AuditFault.at(AuditFault.Kind.EXPECTED_HASH_MISSING, head.seq()));
    }
    return new AuditReport(entries, head, faults, isFull());
  }
}
