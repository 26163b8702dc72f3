package io.cadencia.application.service.operator;

import io.cadencia.application.port.in.operator.AssignOperatorUseCase;
import io.cadencia.application.port.out.OperatorRepository;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.plant.OperatorAssignment;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.OperatorNotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts an operator at a workstation. */
public final class AssignOperatorService implements AssignOperatorUseCase {

  private final OperatorRepository operators;
  private final CrewChange change;

  public AssignOperatorService(OperatorRepository operators, CrewChange change) {
    this.operators = operators;
    this.change = change;
  }

  @Override
  public OperatorAssignment assign(Command command) {
    return change.make(
        command.workstation(),
        command.from(),
        (from, standing) ->
            holding(standing, command.operator(), from).orElseGet(() -> put(command, from)));
  }

  /** The assignment that says so already. */
  private static Optional<OperatorAssignment> holding(
      List<OperatorAssignment> standing, OperatorId operator, Instant from) {
    return standing.stream()
        .filter(it -> it.operator().equals(operator))
        .filter(it -> it.covers(from) && it.to() == null)
        .findFirst();
  }

  private OperatorAssignment put(Command command, Instant from) {
    var operator =
        operators
            .find(command.operator())
            .orElseThrow(() -> new OperatorNotFoundException(command.operator()));
    var assignment = new OperatorAssignment(command.workstation(), operator.id(), from, null);
    change.store(
        AuditAction.OPERATOR_ASSIGNED,
        command.workstation(),
        from,
        command.actor(),
        assignments -> assignments.assign(assignment));
    return assignment;
  }
}
