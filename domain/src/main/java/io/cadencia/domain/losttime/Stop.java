package io.cadencia.domain.losttime;

import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Available time of a workstation without a cycle. It holds no break, no time outside the plan and
 * no time in which nobody watched: such time ends a stop, and another one may follow.
 *
 * @param from first instant of it
 * @param to first instant after it, or null while it lasts
 * @param classification what it was due to, or null until somebody has said so
 */
public record Stop(
    StopId id,
    WorkstationId workstation,
    Instant from,
    @Nullable Instant to,
    StopOrigin origin,
    @Nullable Classification classification) {

  public Stop {
    if (to != null && !to.isAfter(from)) {
      throw new IllegalArgumentException(
          "a stop must end after it begins, was " + from + " to " + to);
    }
  }

  /** A stop nobody has said anything of. */
  public static Stop found(StopId id, WorkstationId workstation, DetectedStop detected) {
    return new Stop(id, workstation, detected.from(), detected.to(), StopOrigin.AUTOMATIC, null);
  }

  /** The same stop in the bounds in which it was last seen. */
  Stop seenAs(DetectedStop detected) {
    return new Stop(id, workstation, detected.from(), detected.to(), origin, classification);
  }

  /** The same stop, due to something else than was said before, or said for the first time. */
  public Stop classified(Classification reason) {
    return new Stop(id, workstation, from, to, origin, reason);
  }

  public boolean isOpen() {
    return to == null;
  }

  public boolean isClassified() {
    return classification != null;
  }

  /**
   * The time it covers.
   *
   * @param now until when an open stop lasts
   */
  public TimeSpan span(Instant now) {
    var end = to == null ? now : to;
    return end.isBefore(from) ? new TimeSpan(from, from) : new TimeSpan(from, end);
  }
}
