package io.cadencia.application.port.in.correction;

import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.RecordedCycle;
import org.jspecify.annotations.Nullable;

/** Takes a correction back: the cycle is again as it was measured. */
public interface RevokeOverrideUseCase {

  /**
   * @throws io.cadencia.domain.cycle.CycleNotFoundException if there is no such cycle
   * @throws io.cadencia.domain.cycle.CycleNotOverriddenException if there is none
   * @throws io.cadencia.application.port.out.OpenCycleExistsException if the cycle would be open
   *     again while its workstation works on another one
   */
  RecordedCycle revoke(Command command);

  /**
   * @param reason why, in the words of the actor, or null
   */
  record Command(CycleId cycle, @Nullable String reason, Actor actor) {}
}
