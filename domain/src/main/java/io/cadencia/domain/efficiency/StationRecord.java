package io.cadencia.domain.efficiency;

import io.cadencia.domain.shift.StaffedTime;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.time.TimeSpans;
import java.util.List;

/**
 * All that efficiency needs to know of a workstation.
 *
 * @param units its units
 * @param planned when it was to be worked and by how many, ordered and disjoint
 * @param gaps when it was not watched
 */
public record StationRecord(
    StandardHistory standards, StationUnits units, List<StaffedTime> planned, TimeSpans gaps) {

  public StationRecord {
    planned = List.copyOf(planned);
  }
}
