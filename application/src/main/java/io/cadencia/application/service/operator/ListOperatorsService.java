package io.cadencia.application.service.operator;

import io.cadencia.application.port.in.operator.ListOperatorsUseCase;
import io.cadencia.application.port.out.OperatorRepository;
import io.cadencia.domain.plant.Operator;
import java.util.List;

/** Reads the operators as they are stored. */
public final class ListOperatorsService implements ListOperatorsUseCase {

  private final OperatorRepository operators;

  public ListOperatorsService(OperatorRepository operators) {
    this.operators = operators;
  }

  @Override
  public List<Operator> list() {
    return operators.all();
  }
}
