package io.cadencia.domain.plant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who works at a workstation, from when to when.
 *
 * @param to first instant after it, or null while it lasts
 */
public record OperatorAssignment(
    WorkstationId workstation, OperatorId operator, Instant from, @Nullable Instant to) {

  public OperatorAssignment {
    if (to != null && !to.isAfter(from)) {
      throw new IllegalArgumentException(
          "an assignment must end after it begins, was " + from + " to " + to);
    }
  }

  public boolean covers(Instant instant) {
    return !instant.isBefore(from) && (to == null || instant.isBefore(to));
  }
}
