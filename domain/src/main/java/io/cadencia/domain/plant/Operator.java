package io.cadencia.domain.plant;

import java.util.regex.Pattern;

/**
 * Somebody who sews. The name is confidential: it is shown to those who may manage operators and
 * stands nowhere else, neither in a log nor in the audit trail.
 *
 * @param code 1 to 32 letters, digits, points, hyphens and underscores, such as OP_017; unique
 * @param name 1 to 120 characters, none of them a control character, not blank
 */
public record Operator(OperatorId id, String code, String name) {

  public static final int LONGEST_CODE = 32;
  public static final int LONGEST_NAME = 120;

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1," + LONGEST_CODE + "}");

  public Operator {
    if (!isCode(code)) {
      throw new IllegalArgumentException("not a code of an operator: '" + code + "'");
    }
    if (!isName(name)) {
      // The name itself is not told: messages end up in logs.
      throw new IllegalArgumentException("operator " + code + " has no usable name");
    }
  }

  /** Whether the text has the form of a code. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /** Whether the text can be a name. */
  public static boolean isName(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST_NAME
        && text.codePoints().noneMatch(Character::isISOControl);
  }

  /** Without the name, so that no message tells it by accident. */
  @Override
  public String toString() {
    return "Operator[id=" + id.value() + ", code=" + code + "]";
  }
}
