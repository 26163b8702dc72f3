package io.cadencia.application.port.in.plant;

import io.cadencia.domain.plant.WorkstationId;

/** Reads one workstation as it stands now. */
public interface GetWorkstationUseCase {

  /**
   * @throws io.cadencia.domain.plant.WorkstationNotFoundException if there is none of that number
   */
  WorkstationDetail get(WorkstationId id);
}
