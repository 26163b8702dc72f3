package io.cadencia.application.port.in.replay;

import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.replay.Replay;
import io.cadencia.domain.replay.ReplayId;

/** Tells how far a trial is, and what came of it. */
public interface GetReplayUseCase {

  /**
   * @throws io.cadencia.domain.replay.ReplayNotFoundException if that camera has none of that
   *     number, or none any more
   */
  Replay get(CameraId camera, ReplayId replay);
}
