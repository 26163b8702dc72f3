package io.cadencia.domain.access;

import io.cadencia.domain.CadenciaException;

/** A code that is not the one on the console. */
public final class SetupCodeRefusedException extends CadenciaException {

  public SetupCodeRefusedException() {
    super("the code is wrong: the console of the server shows it");
  }
}
