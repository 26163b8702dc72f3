package io.cadencia.domain.audit;

/**
 * Entries that stand one after the other, each chained to the one before it.
 *
 * @param from the first place
 * @param to the last place
 * @param shift how far beyond its place an entry belongs, by its hash; 0 where nothing was moved
 * @param proven whether the hashes fit; an entry whose hash does not is a run of its own
 * @param followsPrevious whether the first is chained to the last of the run before
 * @param hash of the last entry
 */
record AuditRun(
    long from, long to, long shift, boolean proven, boolean followsPrevious, String hash) {

  /** The entry that stands at the first place. */
  long first() {
    return from + shift;
  }

  /** The entry that stands at the last place. */
  long last() {
    return to + shift;
  }

  boolean isSingle() {
    return from == to;
  }

  /** Whether this one continues where the other one ends, but for the chain. */
  boolean adjoins(AuditRun before) {
    return from == before.to + 1 && shift == before.shift;
  }

  /** Whether both hold an entry of the same number. */
  boolean overlaps(AuditRun other) {
    return first() <= other.last() && other.first() <= last();
  }

  AuditRun extended(String lastHash) {
    return new AuditRun(from, to + 1, shift, proven, followsPrevious, lastHash);
  }

  AuditRun endingAt(long place) {
    return new AuditRun(from, place, shift, proven, followsPrevious, hash);
  }
}
