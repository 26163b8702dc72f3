package io.cadencia.domain.losttime;

import java.util.regex.Pattern;

/**
 * A reason for lost time, by the plant's own list.
 *
 * @param code C and three digits, such as C001
 * @param nameEs what the plant calls it in Spanish
 * @param nameEn the same in English
 */
public record LostTimeCode(String code, String nameEs, String nameEn, LostTimeKind kind) {

  private static final Pattern CODE = Pattern.compile("C\\d{3}");

  public LostTimeCode {
    if (!isCode(code)) {
      throw new IllegalArgumentException(
          "a lost-time code must be C and three digits, such as C001, was '" + code + "'");
    }
    if (nameEs.isBlank() || nameEn.isBlank()) {
      throw new IllegalArgumentException(
          "lost-time code %s needs a name in Spanish and English, were '%s' and '%s'"
              .formatted(code, nameEs, nameEn));
    }
  }

  /** Whether the text has the form of a code. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }
}
