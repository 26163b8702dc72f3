package io.cadencia.application.port.in.line;

import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.domain.plant.ModuleId;

/** Sets the cycles of a line against its takt and against each other. */
public interface GetLineUseCase {

  /**
   * @throws io.cadencia.domain.plant.ModuleNotFoundException if there is none of that number
   * @throws io.cadencia.domain.efficiency.InvalidRangeException if the range is empty, reversed or
   *     too long
   */
  LineView get(ModuleId module, EfficiencyQuery query);
}
