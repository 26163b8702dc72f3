package io.cadencia.application.port.out;

import io.cadencia.domain.CadenciaException;
import io.cadencia.domain.plant.WorkstationId;

/** A workstation has at most one open cycle. */
public final class OpenCycleExistsException extends CadenciaException {

  private final WorkstationId workstation;

  public OpenCycleExistsException(WorkstationId workstation) {
    super("Workstation " + workstation.value() + " has an open cycle already");
    this.workstation = workstation;
  }

  public WorkstationId workstation() {
    return workstation;
  }
}
