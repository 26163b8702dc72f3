package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitTallies;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.efficiency.QuarterTallies;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds up the cycles whenever it is asked. */
public final class SqliteUnitTallies implements UnitTallies {

  private final CycleRepository cycles;
  private final PlantRepository plant;

  public SqliteUnitTallies(CycleRepository cycles, PlantRepository plant) {
    this.cycles = cycles;
    this.plant = plant;
  }

  @Override
  public Map<WorkstationId, QuarterTallies> over(Set<WorkstationId> workstations, TimeSpan range) {
    Map<WorkstationId, List<Cycle>> units =
        cycles.unitsEndingIn(workstations, range).stream()
            .collect(Collectors.groupingBy(Cycle::workstation));
    return workstations.stream()
        .collect(
            Collectors.toMap(
                id -> id,
                id -> QuarterTallies.of(units.getOrDefault(id, List.of()), plant.standards(id))));
  }
}
