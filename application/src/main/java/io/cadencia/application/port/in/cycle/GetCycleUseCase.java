package io.cadencia.application.port.in.cycle;

import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.RecordedCycle;

/** Reads one cycle. */
public interface GetCycleUseCase {

  /**
   * @throws io.cadencia.domain.cycle.CycleNotFoundException if there is none of that number
   */
  RecordedCycle get(CycleId id);
}
