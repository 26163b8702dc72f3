package io.cadencia.adapter.cv.simulation;

import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.zone.StationZones;

/**
 * A workstation of the simulated line.
 *
 * @param code such as PUESTO_01
 * @param operation with its standard time, around which the cycles scatter
 * @param zones as an engineer would have drawn them
 */
public record SimulatedStation(
    WorkstationId id, String code, Operation operation, StationZones zones) {

  int number() {
    return id.value();
  }

  double samSeconds() {
    return operation.sam().toMillis() / 1000.0;
  }
}
