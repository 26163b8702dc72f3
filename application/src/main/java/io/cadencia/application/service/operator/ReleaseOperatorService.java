package io.cadencia.application.service.operator;

import io.cadencia.application.port.in.operator.ReleaseOperatorUseCase;
import io.cadencia.domain.audit.AuditAction;
import java.time.Instant;

/** Takes the operator from a workstation; from an empty one there is nobody to take. */
public final class ReleaseOperatorService implements ReleaseOperatorUseCase {

  private final CrewChange change;

  public ReleaseOperatorService(CrewChange change) {
    this.change = change;
  }

  @Override
  public void release(Command command) {
    change.make(
        command.workstation(),
        command.from(),
        (from, standing) -> {
          if (!standing.isEmpty()) {
            release(command, from);
          }
          return from;
        });
  }

  private void release(Command command, Instant from) {
    change.store(
        AuditAction.OPERATOR_RELEASED,
        command.workstation(),
        from,
        command.actor(),
        assignments -> assignments.release(command.workstation(), from));
  }
}
