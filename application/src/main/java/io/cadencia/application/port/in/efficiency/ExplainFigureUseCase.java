package io.cadencia.application.port.in.efficiency;

import io.cadencia.domain.efficiency.Explanation;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.WorkstationId;

/** Lists what a figure was computed from, down to the cycle. */
public interface ExplainFigureUseCase {

  /**
   * The figures of one workstation over the range of the query.
   *
   * @throws io.cadencia.domain.plant.WorkstationNotFoundException if there is none of that number
   * @throws io.cadencia.domain.efficiency.InvalidRangeException if the range is empty, reversed or
   *     too long
   */
  Explanation explain(WorkstationId workstation, EfficiencyQuery query);

  /**
   * The figures of one module over the range of the query.
   *
   * @throws io.cadencia.domain.plant.ModuleNotFoundException if there is none of that number
   * @throws io.cadencia.domain.efficiency.InvalidRangeException if the range is empty, reversed or
   *     too long
   */
  Explanation explain(ModuleId module, EfficiencyQuery query);
}
