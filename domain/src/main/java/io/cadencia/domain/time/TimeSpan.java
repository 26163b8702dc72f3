package io.cadencia.domain.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A half-open span of time: {@code from} belongs to it, {@code to} does not.
 *
 * @param from first instant inside
 * @param to first instant after; never before {@code from}
 */
public record TimeSpan(Instant from, Instant to) {

  public TimeSpan {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "a span must not end before it begins, was " + from + " to " + to);
    }
  }

  public Duration length() {
    return Duration.between(from, to);
  }

  public boolean isEmpty() {
    return from.equals(to);
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }

  /** The part both spans share, if they share any time at all. */
  public Optional<TimeSpan> intersection(TimeSpan other) {
    var start = from.isAfter(other.from) ? from : other.from;
    var end = to.isBefore(other.to) ? to : other.to;
    return start.isBefore(end) ? Optional.of(new TimeSpan(start, end)) : Optional.empty();
  }
}
