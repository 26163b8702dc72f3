package io.cadencia.application.port.in.correction;

import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.RecordedCycle;

/** Leaves a unit out of every figure; its measurement stays. */
public interface ExcludeCycleUseCase {

  /**
   * @throws io.cadencia.domain.cycle.CycleNotFoundException if there is no such cycle
   * @throws io.cadencia.domain.cycle.ExclusionRefusedException if it is no unit
   */
  RecordedCycle exclude(Command command);

  /**
   * @param reason why, not blank; kept with the cycle and in the trail
   */
  record Command(CycleId cycle, String reason, Actor actor) {}
}
