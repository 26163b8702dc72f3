package io.cadencia.application.port.out;

import java.util.Locale;

/**
 * Names for people that tell nothing of who they are. The same person has the same one whenever it
 * is asked, and nobody finds the person without the plant's key, however many names they try.
 */
public interface Pseudonyms {

  /** In what part somebody is told of; the same text is another pseudonym in another part. */
  enum Part {
    /** Sews; known by the code of the operator. */
    OPERATOR,
    /** Corrects, verifies or classifies; known by the name in the audit trail. */
    STAFF;

    /** As pseudonyms of the part begin. */
    public String prefix() {
      return this == OPERATOR ? "op" : name().toLowerCase(Locale.ROOT);
    }
  }

  /** Such as {@code op_4f1c09d2a7b3e685}: the prefix and 16 hexadecimal digits. */
  String of(Part part, String who);

  /** Names the key without telling it: pseudonyms of the same key can be compared, others not. */
  String key();
}
