package io.cadencia.domain.access;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/** A password as somebody typed it. It can be cleared, and no text of it is ever made by chance. */
public final class Password {

  /** In characters. */
  public static final int SHORTEST = 12;

  /** In characters; what is longer is refused rather than cut. */
  public static final int LONGEST = 128;

  private final char[] typed;

  private Password(char[] typed) {
    this.typed = typed;
  }

  /** Takes a copy. */
  public static Password of(char[] typed) {
    return new Password(typed.clone());
  }

  /**
   * Returns if it may be set.
   *
   * @throws PasswordLengthException if it is too short or too long
   */
  public void demandGood() {
    int length = Character.codePointCount(typed, 0, typed.length);
    if (length < SHORTEST || length > LONGEST) {
      throw new PasswordLengthException(length);
    }
  }

  /** In UTF-8, and the same however a keyboard composes its letters. */
  public byte[] bytes() {
    return Normalizer.normalize(CharBuffer.wrap(typed), Normalizer.Form.NFKC)
        .getBytes(StandardCharsets.UTF_8);
  }

  public boolean isSame(Password other) {
    return Arrays.equals(typed, other.typed);
  }

  /** Overwrites it; from then on it is worth nothing. */
  public void clear() {
    Arrays.fill(typed, '\0');
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "Password[hidden]";
  }
}
