package io.cadencia.application.port.out;

import io.cadencia.domain.plant.Operator;
import io.cadencia.domain.plant.OperatorId;
import java.util.List;
import java.util.Optional;

/** Those who sew, with their confidential names. */
public interface OperatorRepository {

  /** Everybody, by code. */
  List<Operator> all();

  Optional<Operator> find(OperatorId id);

  Optional<Operator> findByCode(String code);

  /**
   * Adds an operator under the next free number.
   *
   * @param code one that nobody has
   */
  Operator add(String code, String name);
}
