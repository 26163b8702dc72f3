package io.cadencia.application.port.in.operator;

import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.plant.Operator;

/** Enters somebody who sews. */
public interface CreateOperatorUseCase {

  /**
   * Returns the operator with the number given to them.
   *
   * @throws io.cadencia.domain.plant.OperatorCodeTakenException if another one has the code
   */
  Operator create(Command command);

  /**
   * @param code see {@link Operator#isCode}
   * @param name see {@link Operator#isName}
   */
  record Command(String code, String name, Actor actor) {

    /** Without the name, as {@link Operator#toString}. */
    @Override
    public String toString() {
      return "Command[code=" + code + ", actor=" + actor.id() + "]";
    }
  }
}
