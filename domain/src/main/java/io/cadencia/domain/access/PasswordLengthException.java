package io.cadencia.domain.access;

import io.cadencia.domain.CadenciaException;

/** A password is too short to be good, or too long. */
public final class PasswordLengthException extends CadenciaException {

  private final int length;

  PasswordLengthException(int length) {
    super(
        "a password has %d to %d characters, was of %d: several words in a row are easily kept"
            .formatted(Password.SHORTEST, Password.LONGEST, length));
    this.length = length;
  }

  /** How many characters it had. */
  public int length() {
    return length;
  }
}
