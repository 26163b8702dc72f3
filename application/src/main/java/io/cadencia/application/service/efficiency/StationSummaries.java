package io.cadencia.application.service.efficiency;

import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.domain.efficiency.Buckets;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.StationEfficiency;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The figures of many workstations over one range, read together. */
public final class StationSummaries {

  private final StationRecords records;
  private final RangeDefaults defaults;
  private final StationEfficiency efficiency;

  public StationSummaries(
      StationRecords records, RangeDefaults defaults, StationEfficiency efficiency) {
    this.records = records;
    this.defaults = defaults;
    this.efficiency = efficiency;
  }

  /**
   * The range a query means, by the calendar of the module.
   *
   * @throws io.cadencia.domain.efficiency.InvalidRangeException if it is empty, reversed or too
   *     long
   */
  public TimeSpan range(EfficiencyQuery query, ModuleId module) {
    return defaults.buckets(query, module).range();
  }

  /** The figures of the range as a whole, one for each of the workstations. */
  public Map<WorkstationId, Figures> over(TimeSpan range, List<Workstation> workstations) {
    var whole = Buckets.whole(range);
    var read = records.of(workstations, whole);
    var summaries = new HashMap<WorkstationId, Figures>();
    for (int i = 0; i < workstations.size(); i++) {
      summaries.put(workstations.get(i).id(), efficiency.report(read.get(i), whole).summary());
    }
    return summaries;
  }
}
