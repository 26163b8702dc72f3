package io.cadencia.domain.cycle;

import io.cadencia.domain.CadenciaException;

/** A cycle in progress has no values yet that anybody could confirm. */
public final class VerificationRefusedException extends CadenciaException {

  private final CycleId cycle;

  VerificationRefusedException(CycleId cycle) {
    super("cycle " + cycle.value() + " is still in progress: verify it when it has ended");
    this.cycle = cycle;
  }

  public CycleId cycle() {
    return cycle;
  }
}
