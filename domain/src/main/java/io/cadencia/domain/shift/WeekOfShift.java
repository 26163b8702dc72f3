package io.cadencia.domain.shift;

import java.time.LocalTime;
import java.util.BitSet;

/** The minutes of an ordinary week, from Monday 00:00 and round, in which a shift runs. */
record WeekOfShift(BitSet minutes) {

  private static final int WEEK = 7 * ClockMinutes.DAY;

  static WeekOfShift of(Shift shift, LocalTime dayStartsAt) {
    var minutes = new BitSet(WEEK);
    int sinceDayStart = ClockMinutes.between(dayStartsAt, shift.from());
    for (var weekday : shift.weekdays()) {
      int day = (weekday.getValue() - 1) * ClockMinutes.DAY;
      int start = (day + ClockMinutes.minuteOfDay(dayStartsAt) + sinceDayStart) % WEEK;
      int end = start + shift.minutes();
      minutes.set(start, Math.min(end, WEEK));
      minutes.set(0, Math.max(0, end - WEEK));
    }
    return new WeekOfShift(minutes);
  }

  boolean meets(WeekOfShift other) {
    return minutes.intersects(other.minutes);
  }
}
