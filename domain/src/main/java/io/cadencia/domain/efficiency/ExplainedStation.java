package io.cadencia.domain.efficiency;

import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.StaffedTime;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpans;
import java.util.List;
import java.util.Optional;

/**
 * What a workstation brings into a figure.
 *
 * @param units complete or corrected cycles whose effective end lies in the time of the figure,
 *     excluded ones among them, with all their versions
 * @param planned when it was to be worked and by how many
 * @param gaps when it was not watched
 */
public record ExplainedStation(
    WorkstationId workstation,
    StandardHistory standards,
    List<Cycle> units,
    List<StaffedTime> planned,
    TimeSpans gaps) {

  public ExplainedStation {
    units = List.copyOf(units);
    planned = List.copyOf(planned);
  }

  /** The units that count. */
  public List<Cycle> counted() {
    return units.stream().filter(unit -> !unit.isExcluded()).toList();
  }

  /** The units left out; each says why. */
  public List<Cycle> excluded() {
    return units.stream().filter(Cycle::isExcluded).toList();
  }

  /** The standard a unit is judged by. */
  public Optional<StandardVersion> standardOf(Cycle unit) {
    return unit.end().flatMap(standards::at);
  }

  StationRecord toRecord() {
    return new StationRecord(standards, StationUnits.of(units, standards), planned, gaps);
  }
}
