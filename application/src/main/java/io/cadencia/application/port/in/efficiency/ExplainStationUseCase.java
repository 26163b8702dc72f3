package io.cadencia.application.port.in.efficiency;

import io.cadencia.domain.plant.WorkstationId;

/** Lists what the figures of a workstation were computed from, down to the cycle. */
public interface ExplainStationUseCase {

  /**
   * @throws io.cadencia.domain.plant.WorkstationNotFoundException if there is none of that number
   * @throws io.cadencia.domain.efficiency.InvalidRangeException if the range is empty, reversed or
   *     too long, or holds more cycles than {@link ExplainAnswer#MOST_CYCLES}
   * @throws io.cadencia.domain.efficiency.UnknownBucketException if the series has no such bucket
   */
  ExplainAnswer explain(WorkstationId workstation, ExplainQuery query);
}
