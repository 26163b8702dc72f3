package io.cadencia.application.service.efficiency;

import io.cadencia.application.port.in.efficiency.SummariseStationsUseCase;
import io.cadencia.domain.efficiency.Buckets;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.StationEfficiency;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what happened at the workstations and lets the domain compute, the range in one piece. */
public final class SummariseStationsService implements SummariseStationsUseCase {

  private final StationRecords records;
  private final StationEfficiency efficiency;

  public SummariseStationsService(StationRecords records, StationEfficiency efficiency) {
    this.records = records;
    this.efficiency = efficiency;
  }

  @Override
  public Map<WorkstationId, Figures> summarise(List<Workstation> workstations, TimeSpan range) {
    var whole = Buckets.whole(range);
    var read = records.of(workstations, whole);
    var figures = new HashMap<WorkstationId, Figures>();
    for (int i = 0; i < read.size(); i++) {
      figures.put(workstations.get(i).id(), efficiency.report(read.get(i), whole).summary());
    }
    return figures;
  }
}
