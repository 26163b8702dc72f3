package io.cadencia.domain.shift;

import io.cadencia.domain.time.TimeSpan;
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

  Optional<StaffedTime> within(TimeSpan range) {
    return span.intersection(range).map(part -> new StaffedTime(part, operators));
  }
}
