package io.cadencia.application.port.in.efficiency;

import io.cadencia.domain.plant.ModuleId;

/** Lists what the figures of a module were computed from, down to the cycle. */
public interface ExplainModuleUseCase {

  /**
   * @throws io.cadencia.domain.plant.ModuleNotFoundException if there is none of that number
   * @throws io.cadencia.domain.efficiency.InvalidRangeException if the range is empty, reversed or
   *     too long, or holds more cycles than {@link ExplainAnswer#MOST_CYCLES}
   * @throws io.cadencia.domain.efficiency.UnknownBucketException if the series has no such bucket
   */
  ExplainAnswer explain(ModuleId module, ExplainQuery query);
}
