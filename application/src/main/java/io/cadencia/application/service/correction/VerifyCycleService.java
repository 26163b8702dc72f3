package io.cadencia.application.service.correction;

import io.cadencia.application.port.in.correction.VerifyCycleUseCase;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.cycle.Verification;

/** Keeps who confirmed a cycle, and when. */
public final class VerifyCycleService implements VerifyCycleUseCase {

  private final AuditedChange change;

  public VerifyCycleService(AuditedChange change) {
    this.change = change;
  }

  @Override
  public RecordedCycle verify(Command command) {
    return change.make(
        command.cycle(),
        AuditAction.CYCLE_VERIFIED,
        command.actor(),
        command.reason(),
        (cycle, now) -> cycle.verifiedBy(new Verification(command.actor().id(), now)));
  }
}
