package io.cadencia.application.service.efficiency;

import io.cadencia.application.port.in.efficiency.EfficiencyAnswer;
import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.efficiency.GetModuleEfficiencyUseCase;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.efficiency.ModuleEfficiency;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.plant.Workstation;
import java.util.List;

/** Reads what happened at the workstations of a module and lets the domain compute. */
public final class GetModuleEfficiencyService implements GetModuleEfficiencyUseCase {

  private final PlantRepository plant;
  private final StationRecords records;
  private final RangeDefaults defaults;
  private final ModuleEfficiency efficiency;

  public GetModuleEfficiencyService(
      PlantRepository plant,
      StationRecords records,
      RangeDefaults defaults,
      ModuleEfficiency efficiency) {
    this.plant = plant;
    this.records = records;
    this.defaults = defaults;
    this.efficiency = efficiency;
  }

  @Override
  public EfficiencyAnswer get(ModuleId id, EfficiencyQuery query) {
    var module = plant.findModule(id).orElseThrow(() -> new ModuleNotFoundException(id));
    var buckets = defaults.buckets(query, id);
    var stations = stations(id);
    var report =
        WholeRange.summarised(
            buckets,
            cut -> efficiency.report(records.of(stations, cut), module.targetPerHour(), cut));
    return new EfficiencyAnswer(buckets.range(), query.granularity(), report);
  }

  private List<Workstation> stations(ModuleId module) {
    return plant.workstations().stream()
        .filter(workstation -> workstation.module().equals(module))
        .toList();
  }
}
