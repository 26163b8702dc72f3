package io.cadencia.domain.efficiency;

import io.cadencia.domain.cycle.Cycle;
import java.time.Duration;
import java.time.Instant;

/**
 * What adding up needs to know of a unit.
 *
 * @param end its effective end
 * @param worked its effective duration
 * @param excluded whether it is left out of every figure but the count of such units
 */
public record Completion(Instant end, Duration worked, boolean excluded) {

  /**
   * @param unit a complete or corrected cycle
   */
  public static Completion of(Cycle unit) {
    if (!unit.isUnit()) {
      throw new IllegalArgumentException("not a unit: cycle " + unit.id().value());
    }
    return new Completion(
        unit.end().orElseThrow(), unit.effectiveDuration().orElseThrow(), unit.isExcluded());
  }
}
