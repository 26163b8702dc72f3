package io.cadencia.application.service.correction;

import io.cadencia.application.port.in.correction.ExcludeCycleUseCase;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.cycle.RecordedCycle;

/** Leaves a unit out of the figures, with the reason. */
public final class ExcludeCycleService implements ExcludeCycleUseCase {

  private final AuditedChange change;

  public ExcludeCycleService(AuditedChange change) {
    this.change = change;
  }

  @Override
  public RecordedCycle exclude(Command command) {
    return change.make(
        command.cycle(),
        AuditAction.CYCLE_EXCLUDED,
        command.actor(),
        command.reason(),
        (cycle, now) -> cycle.excludedFor(command.reason()));
  }
}
