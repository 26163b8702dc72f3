package io.cadencia.domain.efficiency;

import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * All that efficiency needs to know of a workstation.
 *
 * @param units its units, by rising effective end
 * @param planned when it was to be worked
 * @param gaps when it was not watched
 */
public record StationRecord(
    StandardHistory standards, List<Cycle> units, TimeSpans planned, TimeSpans gaps) {

  public StationRecord {
    units.stream()
        .filter(unit -> !unit.status().countsAsUnit())
        .findFirst()
        .ifPresent(
            other -> {
              throw new IllegalArgumentException("not a unit: cycle " + other.id().value());
            });
    units = units.stream().sorted(Comparator.comparing(StationRecord::end)).toList();
  }

  /** The same record, of the given span only. */
  StationRecord within(TimeSpan span) {
    var inside = units.stream().filter(unit -> span.contains(end(unit))).toList();
    return new StationRecord(standards, inside, planned.within(span), gaps.within(span));
  }

  TimeSpans available() {
    return planned.minus(gaps);
  }

  boolean saysNothing() {
    return planned.isEmpty() && units.isEmpty();
  }

  static Instant end(Cycle unit) {
    return unit.end().orElseThrow();
  }
}
