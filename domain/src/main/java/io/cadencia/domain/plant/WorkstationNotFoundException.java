package io.cadencia.domain.plant;

import io.cadencia.domain.CadenciaException;

/** There is no workstation of that number. */
public final class WorkstationNotFoundException extends CadenciaException {

  private final WorkstationId workstation;

  public WorkstationNotFoundException(WorkstationId workstation) {
    super("No workstation with id=" + workstation.value());
    this.workstation = workstation;
  }

  public WorkstationId workstation() {
    return workstation;
  }
}
