package io.cadencia.application.port.out;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.efficiency.Completion;
import io.cadencia.domain.efficiency.QuarterTallies;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds up the cycles whenever it is asked. */
public final class InMemoryUnitTallies implements UnitTallies {

  private final CycleRepository cycles;
  private final PlantRepository plant;

  public InMemoryUnitTallies(CycleRepository cycles, PlantRepository plant) {
    this.cycles = cycles;
    this.plant = plant;
  }

  @Override
  public Map<WorkstationId, QuarterTallies> over(Set<WorkstationId> workstations, TimeSpan range) {
    Map<WorkstationId, List<Completion>> units =
        cycles.unitsEndingIn(workstations, range).stream()
            .collect(groupingBy(Cycle::workstation, mapping(Completion::of, toList())));
    return workstations.stream()
        .collect(
            toMap(
                id -> id,
                id ->
                    QuarterTallies.of(
                        units.getOrDefault(id, List.of()), plant.standards(id), range)));
  }
}
