package io.cadencia.adapter.http;

import io.cadencia.adapter.http.usecase.OperatorUseCases;
import io.cadencia.application.port.in.operator.AssignOperatorUseCase;
import io.cadencia.application.port.in.operator.CreateOperatorUseCase;
import io.cadencia.application.port.in.operator.ReleaseOperatorUseCase;
import io.cadencia.domain.plant.Operator;
import io.cadencia.domain.plant.OperatorAssignment;
import io.cadencia.domain.plant.OperatorCodeTakenException;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.OperatorNotFoundException;
import java.util.ArrayList;
import java.util.List;

/** One operator, number 7, and what was asked to be done about operators. */
public final class TestOperators {

  public static final Operator OPERATOR = new Operator(new OperatorId(7), "OP_007", "Operaria 7");

  public final List<CreateOperatorUseCase.Command> created = new ArrayList<>();
  public final List<AssignOperatorUseCase.Command> assigned = new ArrayList<>();
  public final List<ReleaseOperatorUseCase.Command> released = new ArrayList<>();
  private final TestPlant plant;

  TestOperators(TestPlant plant) {
    this.plant = plant;
  }

  OperatorUseCases useCases() {
    return new OperatorUseCases(
        () -> List.of(OPERATOR),
        TestOperators::known,
        this::create,
        this::assign,
        released::add,
        (id, query) -> {
          known(id);
          return plant.answer(query);
        });
  }

  private static Operator known(OperatorId id) {
    if (!id.equals(OPERATOR.id())) {
      throw new OperatorNotFoundException(id);
    }
    return OPERATOR;
  }

  private Operator create(CreateOperatorUseCase.Command command) {
    created.add(command);
    if (command.code().equals(OPERATOR.code())) {
      throw new OperatorCodeTakenException(command.code());
    }
    return new Operator(new OperatorId(8), command.code(), command.name());
  }

  private OperatorAssignment assign(AssignOperatorUseCase.Command command) {
    assigned.add(command);
    var operator = known(command.operator());
    var from = command.from() == null ? TestPlant.NOON : command.from();
    return new OperatorAssignment(command.workstation(), operator.id(), from, null);
  }
}
