package io.cadencia.application.port.in.efficiency;

import io.cadencia.domain.plant.WorkstationId;

/** Computes the efficiency of one workstation, bucket by bucket. */
public interface GetStationEfficiencyUseCase {

  /**
   * @throws io.cadencia.domain.plant.WorkstationNotFoundException if there is none of that number
   * @throws io.cadencia.domain.efficiency.InvalidRangeException if the range is empty, reversed or
   *     too long
   */
  EfficiencyAnswer get(WorkstationId workstation, EfficiencyQuery query);
}
