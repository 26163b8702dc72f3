package io.cadencia.domain.shift;

import io.cadencia.domain.time.TimeSpan;

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
}
