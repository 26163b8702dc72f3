package io.cadencia.application.port.out;

import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.efficiency.QuarterHour;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Nothing is kept in memory, so nothing ever differs, unless a test says so. */
public final class InMemoryTallyUpkeep implements TallyUpkeep {

  private static final TimeSpan ALWAYS =
      new TimeSpan(Instant.EPOCH, Instant.parse("3000-01-01T00:00:00Z"));

  private final CycleRepository cycles;
  private final List<WorkstationId> workstations;
  private final List<TallyDifference> differences = new ArrayList<>();

  public InMemoryTallyUpkeep(CycleRepository cycles, List<WorkstationId> workstations) {
    this.cycles = cycles;
    this.workstations = List.copyOf(workstations);
  }

  /** Lets every check find this, until something is rebuilt. */
  public void pretend(TallyDifference difference) {
    differences.add(difference);
  }

  @Override
  public List<WorkstationId> workstations() {
    return workstations;
  }

  @Override
  public Check check(WorkstationId workstation) {
    var units = cycles.unitsEndingIn(Set.of(workstation), ALWAYS);
    long quarterHours = units.stream().map(InMemoryTallyUpkeep::quarterHour).distinct().count();
    return new Check(quarterHours, units.size(), differences);
  }

  private static TimeSpan quarterHour(Cycle unit) {
    return QuarterHour.of(unit.end().orElseThrow());
  }

  @Override
  public Check rebuild(WorkstationId workstation) {
    differences.clear();
    return check(workstation);
  }
}
