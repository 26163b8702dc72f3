package io.cadencia.application.port.out;

import io.cadencia.domain.cycle.CycleStatus;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.WorkstationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which cycles are wanted; every condition that is not null must hold.
 *
 * @param from cycles that started at or after this instant
 * @param to cycles that started before this instant
 */
public record CycleFilter(
    @Nullable ModuleId module,
    @Nullable WorkstationId workstation,
    @Nullable OperatorId operator,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable CycleStatus status) {

  /** No condition at all. */
  public static CycleFilter all() {
    return new CycleFilter(null, null, null, null, null, null);
  }
}
