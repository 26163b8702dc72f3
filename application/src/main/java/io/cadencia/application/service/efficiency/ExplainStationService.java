package io.cadencia.application.service.efficiency;

import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.efficiency.ExplainStationUseCase;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.efficiency.EfficiencyPolicy;
import io.cadencia.domain.efficiency.Explanation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.plant.WorkstationNotFoundException;
import java.util.List;

/** Reads the cycles of a workstation, and all else that went into its figures. */
public final class ExplainStationService implements ExplainStationUseCase {

  private final PlantRepository plant;
  private final StationRecords records;
  private final RangeDefaults defaults;
  private final EfficiencyPolicy policy;

  public ExplainStationService(
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
    var range = defaults.buckets(query, workstation.module()).range();
    return new Explanation(
        Explanation.Subject.WORKSTATION,
        range,
        null,
        policy,
        records.explained(List.of(workstation), range));
  }
}
