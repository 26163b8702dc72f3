package io.cadencia.application.port.out;

import io.cadencia.domain.plant.Operator;
import io.cadencia.domain.plant.OperatorId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Operators in a list that is replaced, never changed. */
public final class InMemoryOperatorRepository implements OperatorRepository, InMemoryStore {

  private volatile List<Operator> operators = List.of();

  @Override
  public List<Operator> all() {
    return operators;
  }

  @Override
  public Optional<Operator> find(OperatorId id) {
    return operators.stream().filter(operator -> operator.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Operator> findByCode(String code) {
    return operators.stream().filter(operator -> operator.code().equals(code)).findFirst();
  }

  @Override
  public Operator add(String code, String name) {
    if (findByCode(code).isPresent()) {
      throw new IllegalStateException("code " + code + " is not free");
    }
    var added = new Operator(new OperatorId(operators.size() + 1), code, name);
    operators =
        Stream.concat(operators.stream(), Stream.of(added))
            .sorted(Comparator.comparing(Operator::code))
            .toList();
    return added;
  }

  @Override
  public Runnable remember() {
    var kept = operators;
    return () -> operators = kept;
  }
}
