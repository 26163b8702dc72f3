package io.cadencia.application.port.in.operator;

import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.plant.OperatorAssignment;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.WorkstationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says who works at a workstation from an instant on, until somebody says otherwise. */
public interface AssignOperatorUseCase {

  /**
   * Returns the assignment that holds then. Cycles that ended since its beginning become those of
   * the operator.
   *
   * @throws io.cadencia.domain.plant.WorkstationNotFoundException if there is no such workstation
   * @throws io.cadencia.domain.plant.OperatorNotFoundException if there is no such operator
   * @throws io.cadencia.domain.plant.AssignmentTooEarlyException if it lies more than a day back
   */
  OperatorAssignment assign(Command command);

  /**
   * @param from first instant, or null for now; what was planned for later is forgotten
   */
  record Command(
      WorkstationId workstation, OperatorId operator, @Nullable Instant from, Actor actor) {}
}
