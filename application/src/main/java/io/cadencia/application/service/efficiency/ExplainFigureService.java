package io.cadencia.application.service.efficiency;

import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.efficiency.ExplainFigureUseCase;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.efficiency.Buckets;
import io.cadencia.domain.efficiency.EfficiencyPolicy;
import io.cadencia.domain.efficiency.Explanation;
import io.cadencia.domain.efficiency.Explanation.Subject;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.plant.WorkstationNotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cycles themselves, and all else that went into a figure. */
public final class ExplainFigureService implements ExplainFigureUseCase {

  private final PlantRepository plant;
  private final StationRecords records;
  private final RangeDefaults defaults;
  private final EfficiencyPolicy policy;

  public ExplainFigureService(
      PlantRepository plant,
      StationRecords records,
      RangeDefaults defaults,
      EfficiencyPolicy policy) {
    this.plant = plant;
    this.records = records;
    this.defaults = defaults;
    this.policy = policy;
  }

  @Override
  public Explanation explain(WorkstationId id, EfficiencyQuery query) {
    var workstation =
        plant.findWorkstation(id).orElseThrow(() -> new WorkstationNotFoundException(id));
    return explanation(
        Subject.WORKSTATION,
        List.of(workstation),
        null,
        defaults.buckets(query, workstation.module()));
  }

  @Override
  public Explanation explain(ModuleId id, EfficiencyQuery query) {
    var module = plant.findModule(id).orElseThrow(() -> new ModuleNotFoundException(id));
    var stations =
        plant.workstations().stream()
            .filter(workstation -> workstation.module().equals(id))
            .toList();
    return explanation(
        Subject.MODULE, stations, module.targetPerHour(), defaults.buckets(query, id));
  }

  private Explanation explanation(
      Subject subject,
      List<Workstation> stations,
      @Nullable Double targetPerHour,
      Buckets buckets) {
    var range = buckets.range();
    return new Explanation(
        subject, range, targetPerHour, policy, records.explained(stations, range));
  }
}
