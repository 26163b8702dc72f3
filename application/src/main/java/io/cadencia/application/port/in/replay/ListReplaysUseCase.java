package io.cadencia.application.port.in.replay;

import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.replay.Replay;
import java.util.List;

/** Tells which trials of a camera there are. */
public interface ListReplaysUseCase {

  /**
   * Newest first; only the latest few are kept.
   *
   * @throws io.cadencia.domain.plant.CameraNotFoundException if there is no such camera
   */
  List<Replay> newest(CameraId camera);
}
