package io.cadencia.application.service.efficiency;

import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.efficiency.ExplainModuleUseCase;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.efficiency.EfficiencyPolicy;
import io.cadencia.domain.efficiency.Explanation;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;

/** Reads the cycles of a module, and all else that went into its figures. */
public final class ExplainModuleService implements ExplainModuleUseCase {

  private final PlantRepository plant;
  private final StationRecords records;
  private final RangeDefaults defaults;
  private final EfficiencyPolicy policy;

  public ExplainModuleService(
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
  public Explanation explain(ModuleId id, EfficiencyQuery query) {
    var module = plant.findModule(id).orElseThrow(() -> new ModuleNotFoundException(id));
    var stations =
        plant.workstations().stream()
            .filter(workstation -> workstation.module().equals(id))
            .toList();
    var range = defaults.buckets(query, id).range();
    return new Explanation(
        Explanation.Subject.MODULE,
        range,
        module.targetPerHour(),
        policy,
        records.explained(stations, range));
  }
}
