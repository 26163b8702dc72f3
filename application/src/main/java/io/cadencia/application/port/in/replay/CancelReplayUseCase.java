package io.cadencia.application.port.in.replay;

import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.replay.ReplayId;

/** Gives up a trial that is under way. */
public interface CancelReplayUseCase {

  /**
   * Returns when nothing of it runs any more.
   *
   * @throws io.cadencia.domain.replay.ReplayNotFoundException if that camera has none of that
   *     number
   * @throws io.cadencia.domain.replay.ForeignReplayException if somebody else asked for it
   * @throws io.cadencia.domain.replay.ReplayOverException if it is over
   */
  void cancel(Command command);

  /**
   * @param anybodys whether the actor may cancel what others asked for
   */
  record Command(CameraId camera, ReplayId replay, Actor actor, boolean anybodys) {}
}
