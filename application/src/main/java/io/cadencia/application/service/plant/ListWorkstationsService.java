package io.cadencia.application.service.plant;

import io.cadencia.application.port.in.efficiency.SummariseStationsUseCase;
import io.cadencia.application.port.in.plant.ListWorkstationsUseCase;
import io.cadencia.application.port.in.plant.WorkstationDetail;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.OperatorAssignments;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.plant.ModuleId;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the workstations in use as they stand now. */
public final class ListWorkstationsService implements ListWorkstationsUseCase {

  private final PlantRepository plant;
  private final WorkstationReader reader;

  public ListWorkstationsService(
      PlantRepository plant,
      CycleRepository cycles,
      OperatorAssignments assignments,
      SummariseStationsUseCase efficiency,
      Clock clock) {
    this.plant = plant;
    this.reader = new WorkstationReader(plant, cycles, assignments, efficiency, clock);
  }

  @Override
  public List<WorkstationDetail> list(@Nullable ModuleId module) {
    return reader.read(
        plant.workstations().stream()
            .filter(workstation -> module == null || workstation.module().equals(module))
            .toList());
  }
}
