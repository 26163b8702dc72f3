package io.cadencia.application.port.in.detection;

import io.cadencia.domain.detection.Observation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.ZoneLayout;
import java.time.Instant;

/**
 * Feeds the cycle detector of a workstation with what its camera sees, frame by frame, and records
 * what it finds.
 */
public interface ObserveWorkstationUseCase {

  /**
   * @param observation not older than the one before it
   */
  void observe(WorkstationId workstation, Observation observation);

  /**
   * Tells that nothing more will be seen of the workstation: what is open is closed or given up.
   */
  void finish(WorkstationId workstation, Instant at);

  /**
   * Goes on with other zones of the camera. A workstation whose zones stay the same does not
   * notice; of one whose zones changed, what is open is closed or given up.
   *
   * @param at the last moment the zones of before were seen
   */
  void changeZones(ZoneLayout zones, Instant at);
}
