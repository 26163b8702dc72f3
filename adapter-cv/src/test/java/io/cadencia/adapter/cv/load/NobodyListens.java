package io.cadencia.adapter.cv.load;

import io.cadencia.application.port.in.detection.ObserveWorkstationUseCase;
import io.cadencia.domain.detection.Observation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.ZoneLayout;
import java.time.Instant;

/** What is seen is not looked at further. */
final class NobodyListens implements ObserveWorkstationUseCase {

  @Override
  public void observe(WorkstationId workstation, Observation observation) {}

  @Override
  public void finish(WorkstationId workstation, Instant at) {}

  @Override
  public void changeZones(ZoneLayout zones, Instant at) {}
}
