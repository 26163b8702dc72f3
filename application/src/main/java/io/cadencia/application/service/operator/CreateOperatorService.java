package io.cadencia.application.service.operator;

import io.cadencia.application.port.in.operator.CreateOperatorUseCase;
import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.OperatorRepository;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditSubject;
import io.cadencia.domain.audit.CanonicalText;
import io.cadencia.domain.plant.Operator;
import io.cadencia.domain.plant.OperatorCodeTakenException;
import java.time.Clock;

/**
 * Stores an operator. The trail tells the number and the code: nothing is ever deleted from it, so
 * no name may come into it.
 */
public final class CreateOperatorService implements CreateOperatorUseCase {

  private final OperatorRepository operators;
  private final AuditLog auditLog;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public CreateOperatorService(
      OperatorRepository operators, AuditLog auditLog, UnitOfWork unitOfWork, Clock clock) {
    this.operators = operators;
    this.auditLog = auditLog;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Operator create(Command command) {
    return unitOfWork.execute(
        () -> {
          if (operators.findByCode(command.code()).isPresent()) {
            throw new OperatorCodeTakenException(command.code());
          }
          var operator = operators.add(command.code(), command.name());
          auditLog.append(act(operator, command.actor()));
          return operator;
        });
  }

  private AuditAct act(Operator operator, Actor actor) {
    return new AuditAct(
        clock.instant(),
        actor.id(),
        AuditAction.OPERATOR_CREATED,
        new AuditSubject("operator", String.valueOf(operator.id().value())),
        null,
        null,
        actor.sign(new CanonicalText().with("code", operator.code())).text());
  }
}
