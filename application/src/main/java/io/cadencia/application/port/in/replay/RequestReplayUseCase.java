package io.cadencia.application.port.in.replay;

import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.replay.Replay;
import io.cadencia.domain.zone.DrawnPoint;
import io.cadencia.domain.zone.DrawnStation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has zones tried on a recording, in the background. */
public interface RequestReplayUseCase {

  /**
   * @return the trial, under way
   * @throws io.cadencia.domain.plant.CameraNotFoundException if there is no such camera
   * @throws io.cadencia.domain.zone.ZonesRefusedException with all that is wrong with the zones
   * @throws io.cadencia.domain.replay.RecordingNotFoundException if there is no such recording
   * @throws io.cadencia.domain.replay.ReplayUnderWayException if another one is under way
   */
  Replay request(Command command);

  /**
   * @param recording name of it, as the list has it
   * @param masks as drawn; null to try the zones under the masks in force
   */
  record Command(
      CameraId camera,
      String recording,
      List<DrawnStation> zones,
      @Nullable List<List<DrawnPoint>> masks,
      Actor actor) {

    public Command {
      zones = List.copyOf(zones);
    }
  }
}
