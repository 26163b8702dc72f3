package io.cadencia.application.port.in.detection;

import io.cadencia.domain.coverage.AnalysisLoad;
import io.cadencia.domain.plant.CameraId;
import java.time.Instant;

/**
 * Records that a camera is being watched; where its frames were missing for too long, a gap in
 * coverage.
 */
public interface RecordHeartbeatUseCase {

  void record(Command command);

  /**
   * @param lastFrameAt time of the newest usable frame
   * @param framesRead frames received since the detector started
   * @param framesAnalysed of these, the ones that were analysed
   * @param framesSkipped of these, the ones dropped because a newer one was waiting
   * @param load how the detector keeps up
   */
  record Command(
      CameraId camera,
      Instant lastFrameAt,
      long framesRead,
      long framesAnalysed,
      long framesSkipped,
      AnalysisLoad load) {}
}
