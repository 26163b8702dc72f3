package io.cadencia.domain.plant;

import io.cadencia.domain.CadenciaException;

/** There is no operator of that number. */
public final class OperatorNotFoundException extends CadenciaException {

  private final OperatorId operator;

  public OperatorNotFoundException(OperatorId operator) {
    super("No operator with id=" + operator.value());
    this.operator = operator;
  }

  public OperatorId operator() {
    return operator;
  }
}
