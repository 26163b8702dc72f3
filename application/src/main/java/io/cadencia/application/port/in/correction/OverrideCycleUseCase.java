package io.cadencia.application.port.in.correction;

import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.CycleOverride;
import io.cadencia.domain.cycle.RecordedCycle;
import org.jspecify.annotations.Nullable;

/** Puts a duration or an end beside what was measured; an open cycle is closed by it. */
public interface OverrideCycleUseCase {

  /**
   * @throws io.cadencia.domain.cycle.CycleNotFoundException if there is no such cycle
   * @throws io.cadencia.domain.cycle.CycleAlreadyOverriddenException if a correction stands there
   *     already and the new one is not forced
   * @throws io.cadencia.domain.cycle.OverrideRefusedException if it does not fit the cycle
   */
  RecordedCycle override(Command command);

  /**
   * @param force whether to replace a correction that stands there already
   * @param notes why, kept with the cycle and in the trail; null leaves the notes as they are
   */
  record Command(
      CycleId cycle,
      CycleOverride correction,
      boolean force,
      @Nullable String notes,
      Actor actor) {}
}
