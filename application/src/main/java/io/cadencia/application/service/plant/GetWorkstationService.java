package io.cadencia.application.service.plant;

import io.cadencia.application.port.in.efficiency.SummariseStationsUseCase;
import io.cadencia.application.port.in.plant.GetWorkstationUseCase;
import io.cadencia.application.port.in.plant.WorkstationDetail;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.OperatorAssignments;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.plant.WorkstationNotFoundException;
import java.time.Clock;
import java.util.List;

/** Reads one workstation, in use or not. */
public final class GetWorkstationService implements GetWorkstationUseCase {

  private final PlantRepository plant;
  private final WorkstationReader reader;

  public GetWorkstationService(
      PlantRepository plant,
      CycleRepository cycles,
      OperatorAssignments assignments,
      SummariseStationsUseCase efficiency,
      Clock clock) {
    this.plant = plant;
    this.reader = new WorkstationReader(plant, cycles, assignments, efficiency, clock);
  }

  @Override
  public WorkstationDetail get(WorkstationId id) {
    return plant
        .findWorkstation(id)
        .map(workstation -> reader.read(List.of(workstation)).get(0))
        .orElseThrow(() -> new WorkstationNotFoundException(id));
  }
}
