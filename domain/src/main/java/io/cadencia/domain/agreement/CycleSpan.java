package io.cadencia.domain.agreement;

import java.time.Duration;
import java.time.Instant;

/** The start and end of a cycle, whoever saw them. */
public record CycleSpan(Instant start, Instant end) {

  public CycleSpan {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(
          "a cycle must not end before it starts, was " + start + " to " + end);
    }
  }

  public Duration duration() {
    return Duration.between(start, end);
  }
}
