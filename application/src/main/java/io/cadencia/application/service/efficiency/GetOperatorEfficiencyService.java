package io.cadencia.application.service.efficiency;

import io.cadencia.application.port.in.efficiency.EfficiencyAnswer;
import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.efficiency.GetOperatorEfficiencyUseCase;
import io.cadencia.application.port.out.OperatorAssignments;
import io.cadencia.application.port.out.OperatorRepository;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.efficiency.EfficiencyReport;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.OperatorEfficiency;
import io.cadencia.domain.plant.OperatorAssignment;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.OperatorNotFoundException;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.plant.WorkstationNotFoundException;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what happened at an operator's workstations meanwhile and lets the domain compute. */
public final class GetOperatorEfficiencyService implements GetOperatorEfficiencyUseCase {

  private final OperatorRepository operators;
  private final OperatorAssignments assignments;
  private final PlantRepository plant;
  private final StationRecords records;
  private final RangeDefaults defaults;
  private final ProductionDays days;
  private final OperatorEfficiency efficiency;

  /**
   * @param days the plant's production days
   */
  public GetOperatorEfficiencyService(
      OperatorRepository operators,
      OperatorAssignments assignments,
      PlantRepository plant,
      StationRecords records,
      RangeDefaults defaults,
      ProductionDays days,
      OperatorEfficiency efficiency) {
    this.operators = operators;
    this.assignments = assignments;
    this.plant = plant;
    this.records = records;
    this.defaults = defaults;
    this.days = days;
    this.efficiency = efficiency;
  }

  @Override
  public EfficiencyAnswer get(OperatorId id, EfficiencyQuery query) {
    if (operators.find(id).isEmpty()) {
      throw new OperatorNotFoundException(id);
    }
    var range = defaults.range(query, days);
    var held = assignments.of(id, range);
    return new EfficiencyAnswer(range, query.granularity(), report(held, range, query));
  }

  private EfficiencyReport report(
      List<OperatorAssignment> held, TimeSpan range, EfficiencyQuery query) {
    if (held.isEmpty()) {
      return new EfficiencyReport(List.of(), Figures.NONE);
    }
    // Somebody who moved to another module is asked about by the shifts of the newer one.
    var home = station(held.get(held.size() - 1).workstation()).module();
    var stations = spans(held);
    return WholeRange.summarised(
        defaults.cut(range, query.granularity(), home),
        cut -> efficiency.report(records.during(stations, cut), cut));
  }

  private Map<Workstation, TimeSpans> spans(List<OperatorAssignment> held) {
    var spans = new LinkedHashMap<Workstation, TimeSpans>();
    held.stream()
        .collect(
            Collectors.groupingBy(
                OperatorAssignment::workstation, LinkedHashMap::new, Collectors.toList()))
        .forEach((id, here) -> spans.put(station(id), union(here)));
    return spans;
  }

  private static TimeSpans union(List<OperatorAssignment> assignments) {
    return TimeSpans.union(
        assignments.stream()
            .map(it -> new TimeSpan(it.from(), it.to() == null ? Instant.MAX : it.to()))
            .toList());
  }

  private Workstation station(WorkstationId id) {
    return plant.findWorkstation(id).orElseThrow(() -> new WorkstationNotFoundException(id));
  }
}
