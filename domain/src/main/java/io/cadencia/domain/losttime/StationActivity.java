package io.cadencia.domain.losttime;

import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.util.List;

/**
 * What stop detection needs to know of a workstation.
 *
 * @param span what is looked at: from the end of a unit, or from before any time the station was
 *     attended, until now
 * @param cycles from start to end of every unit; one that is in progress runs until now
 * @param attended shifts with their breaks: in it a pause goes on over breaks and gaps, and outside
 *     of it none does
 * @param available planned minus gaps of coverage
 */
public record StationActivity(
    TimeSpan span,
    List<TimeSpan> cycles,
    TimeSpans attended,
    TimeSpans available,
    StandardHistory standards) {

  public StationActivity {
    cycles = List.copyOf(cycles);
  }
}
