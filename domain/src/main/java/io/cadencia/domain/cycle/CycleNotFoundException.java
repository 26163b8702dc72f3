package io.cadencia.domain.cycle;

import io.cadencia.domain.CadenciaException;

/** There is no cycle of that number. */
public final class CycleNotFoundException extends CadenciaException {

  private final CycleId cycle;

  public CycleNotFoundException(CycleId cycle) {
    super("No cycle_events row with id=" + cycle.value());
    this.cycle = cycle;
  }

  public CycleId cycle() {
    return cycle;
  }
}
