package io.cadencia.application.port.in.correction;

import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.RecordedCycle;
import org.jspecify.annotations.Nullable;

/** Confirms a cycle as ground truth; the trail keeps all who did, the cycle the last of them. */
public interface VerifyCycleUseCase {

  /**
   * @throws io.cadencia.domain.cycle.CycleNotFoundException if there is no such cycle
   * @throws io.cadencia.domain.cycle.VerificationRefusedException if it is still open
   */
  RecordedCycle verify(Command command);

  /**
   * @param reason why, in the words of the actor, or null
   */
  record Command(CycleId cycle, @Nullable String reason, Actor actor) {}
}
