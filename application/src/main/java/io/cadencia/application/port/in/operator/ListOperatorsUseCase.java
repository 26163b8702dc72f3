package io.cadencia.application.port.in.operator;

import io.cadencia.domain.plant.Operator;
import java.util.List;

/** Lists everybody who was entered, with their names. */
public interface ListOperatorsUseCase {

  /** By code. */
  List<Operator> list();
}
