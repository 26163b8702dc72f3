package io.cadencia.domain.audit;

/**
 * Where a trail ends. It is kept apart from the entries, so that entries cut off are missed.
 *
 * @param seq the place of the last entry, 0 while there is none
 * @param hash the hash of the last entry
 */
public record AuditHead(long seq, String hash) {

  /** The head of a trail without entries. */
  public static final AuditHead EMPTY = new AuditHead(0, AuditHash.GENESIS);
}
