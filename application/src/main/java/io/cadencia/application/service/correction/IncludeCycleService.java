package io.cadencia.application.service.correction;

import io.cadencia.application.port.in.correction.IncludeCycleUseCase;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.cycle.RecordedCycle;

/** Takes a unit back into the figures. */
public final class IncludeCycleService implements IncludeCycleUseCase {

  private final AuditedChange change;

  public IncludeCycleService(AuditedChange change) {
    this.change = change;
  }

  @Override
  public RecordedCycle include(Command command) {
    return change.make(
        command.cycle(),
        AuditAction.CYCLE_INCLUDED,
        command.actor(),
        command.reason(),
        (cycle, now) -> cycle.included());
  }
}
