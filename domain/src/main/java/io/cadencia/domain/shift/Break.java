package io.cadencia.domain.shift;

import java.time.LocalTime;

/**
 * A pause in a shift. It begins when the plant's clock shows {@code from} and lasts as long as an
 * ordinary clock needs to get to {@code to}, also in a night in which the clock is put forward or
 * back.
 *
 * @param from whole minute
 * @param to whole minute; not later than {@code from} means on the next day
 */
public record Break(LocalTime from, LocalTime to) {

  public Break {
    ClockMinutes.requireWholeMinutes(from);
    ClockMinutes.requireWholeMinutes(to);
    if (from.equals(to)) {
      throw new IllegalArgumentException("a break must last, was " + from + " to " + to);
    }
  }

  int minutes() {
    return ClockMinutes.between(from, to);
  }

  @Override
  public String toString() {
    return from + " to " + to;
  }
}
