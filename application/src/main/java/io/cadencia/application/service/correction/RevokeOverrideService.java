package io.cadencia.application.service.correction;

import io.cadencia.application.port.in.correction.RevokeOverrideUseCase;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.cycle.RecordedCycle;

/** Gives a cycle its measured values back. */
public final class RevokeOverrideService implements RevokeOverrideUseCase {

  private final AuditedChange change;
  private final PlantRepository plant;

  public RevokeOverrideService(AuditedChange change, PlantRepository plant) {
    this.change = change;
    this.plant = plant;
  }

  @Override
  public RecordedCycle revoke(Command command) {
    return change.make(
        command.cycle(),
        AuditAction.OVERRIDE_REVOKED,
        command.actor(),
        command.reason(),
        (cycle, now) -> cycle.overrideRevoked(plant.standards(cycle.workstation())));
  }
}
