package io.cadencia.application.service.correction;

import io.cadencia.application.port.in.correction.OverrideCycleUseCase;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.RecordedCycle;

/** Corrects a cycle by the standard times of its workstation. */
public final class OverrideCycleService implements OverrideCycleUseCase {

  private final AuditedChange change;
  private final PlantRepository plant;

  public OverrideCycleService(AuditedChange change, PlantRepository plant) {
    this.change = change;
    this.plant = plant;
  }

  @Override
  public RecordedCycle override(Command command) {
    return change.make(
        command.cycle(),
        AuditAction.CYCLE_OVERRIDDEN,
        command.actor(),
        command.notes(),
        (cycle, now) -> corrected(cycle, command));
  }

  private Cycle corrected(Cycle cycle, Command command) {
    var standards = plant.standards(cycle.workstation());
    return command.force()
        ? cycle.correctedAnewBy(command.correction(), command.notes(), standards)
        : cycle.correctedBy(command.correction(), command.notes(), standards);
  }
}
