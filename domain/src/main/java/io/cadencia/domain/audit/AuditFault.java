package io.cadencia.domain.audit;

/**
 * What is wrong with a trail, and where.
 *
 * @param first the first entry concerned; where {@link Kind} says so, a place
 * @param last the last of them
 * @param belongsAt for {@link Kind#REORDERED}, where the first one belongs; else as {@code first}
 */
public record AuditFault(Kind kind, long first, long last, long belongsAt) {

  /** How a trail can be tampered with. */
  public enum Kind {
    /** An entry does not have the hash that stands in it: one of both was changed. */
    CHANGED,
    /** An entry has its own hash, but the next one was chained to another: it was replaced. */
    REPLACED,
    /** An entry that others follow is not there. */
    REMOVED,
    /** The last entries are not there. */
    CUT_OFF,
    /** Something stands at a place where the trail has nothing. */
    INSERTED,
    /** An entry stands at the place of another. */
    REORDERED,
    /** The head that is kept apart does not name the last entry: one of both was changed. */
    HEAD_DIFFERS,
    /** No entry has the hash that was noted elsewhere: the trail was made anew. */
    EXPECTED_HASH_MISSING
  }

  static AuditFault at(Kind kind, long entry) {
    return between(kind, entry, entry);
  }

  static AuditFault between(Kind kind, long first, long last) {
    return new AuditFault(kind, first, last, first);
  }

  static AuditFault reordered(long first, long last, long belongsAt) {
    return new AuditFault(Kind.REORDERED, first, last, belongsAt);
  }

  /** One line for people, such as {@code entry 5 was changed}. */
  public String words() {
    return switch (kind) {
      case CHANGED -> entries() + " changed: the hash does not fit";
      case REPLACED -> entries() + " replaced: the next entry follows another one";
      case REMOVED -> entries() + " removed";
      case CUT_OFF -> entries() + " cut off from the end";
      case INSERTED -> entries() + " inserted";
      case REORDERED -> entries() + " put out of order: belongs at " + belongsAt;
      case HEAD_DIFFERS -> "the head does not name the last entry, " + first;
      case EXPECTED_HASH_MISSING -> "no entry has the expected hash: the trail was made anew";
    };
  }

  private String entries() {
    return first == last
        ? "entry " + first + " was"
        : "entries %d to %d were".formatted(first, last);
  }
}
