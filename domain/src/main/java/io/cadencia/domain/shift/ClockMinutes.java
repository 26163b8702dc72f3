package io.cadencia.domain.shift;

import java.time.LocalTime;

/** Whole minutes on a clock that starts again at midnight. */
final class ClockMinutes {

  static final int DAY = 24 * 60;

  private ClockMinutes() {}

  /** How many minutes after {@code from} the clock next shows {@code to}; 0 when they are equal. */
  static int between(LocalTime from, LocalTime to) {
    return Math.floorMod(minuteOfDay(to) - minuteOfDay(from), DAY);
  }

  static int minuteOfDay(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  static void requireWholeMinutes(LocalTime time) {
    if (time.getSecond() != 0 || time.getNano() != 0) {
      throw new IllegalArgumentException("a time of day must be a whole minute, was " + time);
    }
  }
}
