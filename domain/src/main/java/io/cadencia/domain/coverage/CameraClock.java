package io.cadencia.domain.coverage;

import io.cadencia.domain.plant.CameraId;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether the times a camera gives its pictures keep step with this machine's clock. Where they do
 * not, one of the two clocks is wrong or pictures come ever later, and durations are wrong by as
 * much.
 *
 * @param wander how far the two went from one another within the last hour
 * @param since when this became known
 */
public record CameraClock(CameraId camera, boolean skewed, Duration wander, Instant since) {

  /** More than this biases durations. */
  public static final Duration LIMIT = Duration.ofMillis(500);

  /** Below this they keep step again; between the two, what was said before stays. */
  public static final Duration STEADY = Duration.ofMillis(400);

  /**
   * @throws IllegalArgumentException if the wander is negative
   */
  public CameraClock {
    if (wander.isNegative()) {
      throw new IllegalArgumentException("clocks cannot be " + wander.toMillis() + " ms apart");
    }
  }

  /** Judges how far the clocks went from one another. */
  public static boolean isSkewed(Duration wander, boolean before) {
    return wander.compareTo(before ? STEADY : LIMIT) > 0;
  }
}
