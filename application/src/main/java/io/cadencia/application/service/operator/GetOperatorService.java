package io.cadencia.application.service.operator;

import io.cadencia.application.port.in.operator.GetOperatorUseCase;
import io.cadencia.application.port.out.OperatorRepository;
import io.cadencia.domain.plant.Operator;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.OperatorNotFoundException;

/** Reads an operator as it is stored. */
public final class GetOperatorService implements GetOperatorUseCase {

  private final OperatorRepository operators;

  public GetOperatorService(OperatorRepository operators) {
    this.operators = operators;
  }

  @Override
  public Operator get(OperatorId operator) {
    return operators.find(operator).orElseThrow(() -> new OperatorNotFoundException(operator));
  }
}
