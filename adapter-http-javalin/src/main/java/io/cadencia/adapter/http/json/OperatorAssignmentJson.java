package io.cadencia.adapter.http.json;

import io.cadencia.domain.plant.OperatorAssignment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who works at a workstation.
 *
 * @param toTs first instant after it, or null while it lasts
 */
public record OperatorAssignmentJson(
    int workstationId, int operatorId, Instant fromTs, @Nullable Instant toTs) {

  public static OperatorAssignmentJson of(OperatorAssignment assignment) {
    return new OperatorAssignmentJson(
        assignment.workstation().value(),
        assignment.operator().value(),
        assignment.from(),
        assignment.to());
  }
}
