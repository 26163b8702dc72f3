package io.cadencia.domain.access;

import io.cadencia.domain.CadenciaException;

/** A name and a password that do not belong together; which of them is wrong is not told. */
public final class SignInRefusedException extends CadenciaException {

  public SignInRefusedException() {
    super("the name or the password is wrong");
  }
}
