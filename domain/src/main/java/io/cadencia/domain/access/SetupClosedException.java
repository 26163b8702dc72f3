package io.cadencia.domain.access;

import io.cadencia.domain.CadenciaException;

/** The first account cannot be made by a code, or no longer. */
public final class SetupClosedException extends CadenciaException {

  public SetupClosedException() {
    super("there is no first account to make: sign in, or set a password by ./cadencia passwd");
  }
}
