package io.cadencia.application.service.efficiency;

import io.cadencia.application.port.in.efficiency.EfficiencyAnswer;
import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.efficiency.GetStationEfficiencyUseCase;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.efficiency.StationEfficiency;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.plant.WorkstationNotFoundException;
import java.util.List;

/** Reads what happened at a workstation and lets the domain compute. */
public final class GetStationEfficiencyService implements GetStationEfficiencyUseCase {

  private final PlantRepository plant;
  private final StationRecords records;
  private final RangeDefaults defaults;
  private final StationEfficiency efficiency;

  public GetStationEfficiencyService(
      PlantRepository plant,
      StationRecords records,
      RangeDefaults defaults,
      StationEfficiency efficiency) {
    this.plant = plant;
    this.records = records;
    this.defaults = defaults;
    this.efficiency = efficiency;
  }

  @Override
  public EfficiencyAnswer get(WorkstationId id, EfficiencyQuery query) {
    var workstation =
        plant.findWorkstation(id).orElseThrow(() -> new WorkstationNotFoundException(id));
    var buckets = defaults.buckets(query, workstation.module());
    var report =
        WholeRange.summarised(
            buckets, cut -> efficiency.report(records.of(List.of(workstation), cut).get(0), cut));
    return new EfficiencyAnswer(buckets.range(), query.granularity(), report);
  }
}
