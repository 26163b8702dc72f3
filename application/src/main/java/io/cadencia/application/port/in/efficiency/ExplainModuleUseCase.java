package io.cadencia.application.port.in.efficiency;

import io.cadencia.domain.efficiency.Explanation;
import io.cadencia.domain.plant.ModuleId;

/** Lists what the figures of a module were computed from, down to the cycle. */
public interface ExplainModuleUseCase {

  /**
   * @throws io.cadencia.domain.plant.ModuleNotFoundException if there is none of that number
   * @throws io.cadencia.domain.efficiency.InvalidRangeException if the range is empty, reversed or
   *     too long
   */
  Explanation explain(ModuleId module, EfficiencyQuery query);
}
