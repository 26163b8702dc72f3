package io.cadencia.domain.losttime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stop as the detection sees it.
 *
 * @param to null while it lasts
 */
public record DetectedStop(Instant from, @Nullable Instant to) {

  public DetectedStop {
    if (to != null && !to.isAfter(from)) {
      throw new IllegalArgumentException(
          "a stop must end after it begins, was " + from + " to " + to);
    }
  }
}
