package io.cadencia.domain.plant;

import io.cadencia.domain.CadenciaException;

/** Another operator has the code. */
public final class OperatorCodeTakenException extends CadenciaException {

  private final String code;

  public OperatorCodeTakenException(String code) {
    super("Another operator has the code " + code);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
