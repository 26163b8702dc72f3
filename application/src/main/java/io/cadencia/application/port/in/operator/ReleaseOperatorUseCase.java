package io.cadencia.application.port.in.operator;

import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.plant.WorkstationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says that nobody works at a workstation from an instant on. */
public interface ReleaseOperatorUseCase {

  /**
   * Cycles that ended since then become nobody's.
   *
   * @throws io.cadencia.domain.plant.WorkstationNotFoundException if there is no such workstation
   * @throws io.cadencia.domain.plant.AssignmentTooEarlyException if it lies more than a day back
   */
  void release(Command command);

  /**
   * @param from first instant, or null for now; what was planned for later is forgotten
   */
  record Command(WorkstationId workstation, @Nullable Instant from, Actor actor) {}
}
