package io.cadencia.domain.coverage;

import io.cadencia.domain.plant.CameraId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a camera sends.
 *
 * @param codec as FFmpeg calls it, such as {@code h264}
 * @param width of its pictures in pixels
 * @param height of its pictures in pixels
 * @param declaredFps pictures per second by its own word; null if it says nothing
 * @param measuredFps pictures per second as they come
 * @param betweenKeyFrames from one whole picture to the next, which is how long a new viewer may
 *     wait; null while two were not seen
 * @param clockOffset how far its clock goes before this one's, negative where it goes after, less
 *     what pictures need to come here; null if it does not tell its time
 * @param at when this was measured
 */
public record CameraStream(
    CameraId camera,
    String codec,
    int width,
    int height,
    @Nullable Double declaredFps,
    double measuredFps,
    @Nullable Duration betweenKeyFrames,
    @Nullable Duration clockOffset,
    Instant at) {

  /**
   * @throws IllegalArgumentException if it has no codec or no size
   */
  public CameraStream {
    if (codec.isBlank() || width <= 0 || height <= 0) {
      throw new IllegalArgumentException(
          "a stream has a codec and a size, was '" + codec + "' " + width + "x" + height);
    }
    if (!(measuredFps >= 0)) {
      throw new IllegalArgumentException("a camera cannot send " + measuredFps + " pictures");
    }
  }
}
