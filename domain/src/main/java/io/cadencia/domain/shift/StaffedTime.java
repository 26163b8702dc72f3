package io.cadencia.domain.shift;

import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.util.List;
import java.util.Optional;

/**
 * Planned time of a workstation with the same crew.
 *
 * @param operators how many work there, at least one
 */
public record StaffedTime(TimeSpan span, int operators) {

  public StaffedTime {
    if (operators <= 0) {
      throw new IllegalArgumentException("staffed time needs operators, was " + operators);
    }
  }

  /** Planned time with a crew of one. */
  public static List<StaffedTime> byOne(TimeSpans planned) {
    return planned.asList().stream().map(span -> new StaffedTime(span, 1)).toList();
  }

  Optional<StaffedTime> within(TimeSpan range) {
    return span.intersection(range).map(part -> new StaffedTime(part, operators));
  }
}
