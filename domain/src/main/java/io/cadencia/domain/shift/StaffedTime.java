package io.cadencia.domain.shift;

import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.util.List;

/**
 * Planned time of a workstation and how many work there.
 *
 * @param operators at least 1
 */
public record StaffedTime(TimeSpan span, int operators) {

  public StaffedTime {
    if (operators < 1) {
      throw new IllegalArgumentException("staffed time needs an operator, had " + operators);
    }
  }

  /** The same time, worked by one operator. */
  public static List<StaffedTime> byOne(TimeSpans planned) {
    return planned.asList().stream().map(span -> new StaffedTime(span, 1)).toList();
  }
}
