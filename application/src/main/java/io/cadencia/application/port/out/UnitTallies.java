package io.cadencia.application.port.out;

import io.cadencia.domain.efficiency.QuarterTallies;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.util.Map;
import java.util.Set;

/**
 * The units of workstations, added up by quarter hours. At any moment they are what the cycles and
 * the standard times say: whatever changes those changes them in the same unit of work.
 */
public interface UnitTallies {

  /**
   * The units that end in the range, whose first and last quarter hour it may cut.
   *
   * @return an entry for each of the workstations
   */
  Map<WorkstationId, QuarterTallies> over(Set<WorkstationId> workstations, TimeSpan range);
}
