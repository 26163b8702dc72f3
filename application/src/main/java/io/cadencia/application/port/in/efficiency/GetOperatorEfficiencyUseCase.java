package io.cadencia.application.port.in.efficiency;

import io.cadencia.domain.plant.OperatorId;

/** Computes the efficiency of one operator over all workstations assigned to them. */
public interface GetOperatorEfficiencyUseCase {

  /**
   * Without an assignment in the range there are no buckets, and the summary says nothing.
   *
   * @throws io.cadencia.domain.plant.OperatorNotFoundException if there is none of that number
   * @throws io.cadencia.domain.efficiency.InvalidRangeException if the range is empty, reversed or
   *     too long
   */
  EfficiencyAnswer get(OperatorId operator, EfficiencyQuery query);
}
