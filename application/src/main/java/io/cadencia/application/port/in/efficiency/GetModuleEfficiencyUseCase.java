package io.cadencia.application.port.in.efficiency;

import io.cadencia.domain.plant.ModuleId;

/** Computes the efficiency of one module, bucket by bucket. */
public interface GetModuleEfficiencyUseCase {

  /**
   * @throws io.cadencia.domain.plant.ModuleNotFoundException if there is none of that number
   * @throws io.cadencia.domain.efficiency.InvalidRangeException if the range is empty, reversed or
   *     too long
   */
  EfficiencyAnswer get(ModuleId module, EfficiencyQuery query);
}
