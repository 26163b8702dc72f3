package io.cadencia.domain.coverage;

import io.cadencia.domain.plant.CameraId;
import java.time.Duration;
import java.time.Instant;

/**
 * What is known of a camera: since when it is watched, and when it last gave a usable picture.
 *
 * @param firstFrameAt its first usable frame ever; before it, time is neither planned nor missing
 * @param lastFrameAt its newest usable frame
 * @param framesRead frames received since the detector started
 * @param framesAnalysed of these, the ones that were analysed
 * @param framesSkipped of these, the ones dropped because a newer one was waiting
 * @param load how the detector keeps up with it
 */
public record CameraStatus(
    CameraId camera,
    Instant firstFrameAt,
    Instant lastFrameAt,
    long framesRead,
    long framesAnalysed,
    long framesSkipped,
    AnalysisLoad load) {

  /** Longer than this without a usable frame is a gap in coverage. */
  public static final Duration GAP = Duration.ofSeconds(5);

  /** A camera is online while its newest frame is at most this old. */
  public static final Duration ONLINE = Duration.ofSeconds(10);

  /** Without a word about the load. */
  public CameraStatus(
      CameraId camera,
      Instant firstFrameAt,
      Instant lastFrameAt,
      long framesRead,
      long framesAnalysed,
      long framesSkipped) {
    this(
        camera,
        firstFrameAt,
        lastFrameAt,
        framesRead,
        framesAnalysed,
        framesSkipped,
        AnalysisLoad.NONE);
  }

  /** A frame of a time to come says that a clock is wrong, and nothing about the camera. */
  public boolean isOnline(Instant now) {
    var age = Duration.between(lastFrameAt, now);
    return !age.isNegative() && age.compareTo(ONLINE) <= 0;
  }
}
