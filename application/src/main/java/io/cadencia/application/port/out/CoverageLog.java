package io.cadencia.application.port.out;

import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When cameras were watched, and when not. */
public interface CoverageLog {

  Optional<CameraStatus> find(CameraId camera);

  /** Of every camera that ever gave a frame, by number. */
  List<CameraStatus> all();

  void save(CameraStatus status);

  void addGap(CameraId camera, TimeSpan gap);

  /** The gaps of a camera that touch the span, by rising start, not cut to it. */
  List<TimeSpan> gaps(CameraId camera, TimeSpan span);

  /**
   * Deletes gaps of any camera that ended before the instant.
   *
   * @param limit how many at most, so that the transaction stays short
   * @return how many were deleted
   */
  int deleteGapsEndedBefore(Instant instant, int limit);
}
