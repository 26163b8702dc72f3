package io.cadencia.domain.cycle;

import io.cadencia.domain.CadenciaException;

/** There is no correction to revoke. */
public final class CycleNotOverriddenException extends CadenciaException {

  private final CycleId cycle;

  CycleNotOverriddenException(CycleId cycle) {
    super("cycle " + cycle.value() + " has no override to revoke");
    this.cycle = cycle;
  }

  public CycleId cycle() {
    return cycle;
  }
}
