package io.cadencia.application.port.in.replay;

import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.replay.Replay;
import java.util.List;

/** Tells which trials of a camera there are. */
public interface ListReplaysUseCase {

  /** Newest first; only the latest few are kept. */
  List<Replay> newest(CameraId camera);
}
