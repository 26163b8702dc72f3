package io.cadencia.application.port.in.correction;

import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.RecordedCycle;
import org.jspecify.annotations.Nullable;

/** Takes an excluded unit back into the figures. */
public interface IncludeCycleUseCase {

  /**
   * @throws io.cadencia.domain.cycle.CycleNotFoundException if there is no such cycle
   * @throws io.cadencia.domain.cycle.ExclusionRefusedException if it was not excluded
   */
  RecordedCycle include(Command command);

  /**
   * @param reason why, in the words of the actor, or null
   */
  record Command(CycleId cycle, @Nullable String reason, Actor actor) {}
}
