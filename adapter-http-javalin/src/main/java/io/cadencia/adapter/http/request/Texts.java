package io.cadencia.adapter.http.request;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;

/**
 * What a text must be to be kept. A text that is refused is not told back: it may be a name, and
 * refusals are logged.
 */
final class Texts {

  private Texts() {}

  static String checked(String name, String text, int longest) {
    if (text.isBlank() || text.length() > longest) {
      throw new RequestRefusedException(
          Fault.TEXT_LENGTH, "field", name, "max", longest, "value", text.length());
    }
    int strange = text.codePoints().filter(Texts::isNoText).findFirst().orElse(-1);
    if (strange >= 0) {
      throw new RequestRefusedException(
          Fault.TEXT_CHARACTER, "field", name, "value", "U+%04X".formatted(strange));
    }
    return text;
  }

  /** Control characters, and halves of pairs, which no UTF-8 can hold. */
  static boolean isNoText(int codePoint) {
    return Character.isISOControl(codePoint)
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }
}
