package io.cadencia.application.service.plant;

import io.cadencia.application.port.in.efficiency.GetStationEfficiencyUseCase;
import io.cadencia.application.port.in.plant.GetWorkstationUseCase;
import io.cadencia.application.port.in.plant.WorkstationDetail;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.OperatorAssignments;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.plant.WorkstationNotFoundException;
import java.time.Clock;

/** Reads one workstation, in use or not. */
public final class GetWorkstationService implements GetWorkstationUseCase {

  private final PlantRepository plant;
  private final WorkstationReader reader;

  public GetWorkstationService(
      PlantRepository plant,
      CycleRepository cycles,
      OperatorAssignments assignments,
      GetStationEfficiencyUseCase efficiency,
      Clock clock) {
    this.plant = plant;
    this.reader = new WorkstationReader(plant, cycles, assignments, efficiency, clock);
  }

  @Override
  public WorkstationDetail get(WorkstationId id) {
    return plant
        .findWorkstation(id)
        .map(reader::read)
        .orElseThrow(() -> new WorkstationNotFoundException(id));
  }
}
