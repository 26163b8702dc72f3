package io.cadencia.application.port.in.operator;

import io.cadencia.domain.plant.Operator;
import io.cadencia.domain.plant.OperatorId;

/** Reads one operator, with the name. */
public interface GetOperatorUseCase {

  /**
   * @throws io.cadencia.domain.plant.OperatorNotFoundException if there is none of that number
   */
  Operator get(OperatorId operator);
}
