package io.cadencia.application.service.report;

import io.cadencia.application.port.out.CycleSheet;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.efficiency.CycleEfficiency;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.plant.WorkstationNotFoundException;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets cycles against the standards of their workstations; each workstation is read once. Those out
 * of use count too, for their cycles stay.
 */
final class RowJudge {

  private record Judged(Workstation workstation, StandardHistory standards) {}

  private final PlantRepository plant;
  private final Map<WorkstationId, Judged> known = new HashMap<>();

  RowJudge(PlantRepository plant) {
    this.plant = plant;
  }

  CycleSheet.Row row(Cycle cycle) {
    var station = known.computeIfAbsent(cycle.workstation(), this::read);
    var standards = station.standards();
    return new CycleSheet.Row(
        station.workstation().doing(operationsAtEnd(cycle, standards)),
        cycle,
        CycleEfficiency.standardAtEnd(cycle, standards).orElse(null),
        CycleEfficiency.of(cycle, standards).orElse(null));
  }

  /** What was done there when the cycle ended; a bulletin may since have moved it elsewhere. */
  private static List<Operation> operationsAtEnd(Cycle cycle, StandardHistory standards) {
    return cycle.end().flatMap(standards::at).map(StandardVersion::operations).orElse(List.of());
  }

  private Judged read(WorkstationId id) {
    return plant
        .findWorkstation(id)
        .map(workstation -> new Judged(workstation, plant.standards(id)))
        .orElseThrow(() -> new WorkstationNotFoundException(id));
  }
}
