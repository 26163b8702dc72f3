package io.cadencia.domain.shift;

import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One shift of one day as spans of time.
 *
 * @param span from beginning to end
 * @param worked the same without the breaks
 */
record ShiftOnDay(LocalDate day, Shift shift, TimeSpan span, TimeSpans worked) {

  /** Empty when the clock is put forward over the whole shift. */
  static Optional<ShiftOnDay> of(Shift shift, LocalDate day, ProductionDays days) {
    var start = days.timeOn(day, shift.from());
    var from = days.instant(start);
    var to = days.instant(start.plusMinutes(shift.minutes()));
    if (!from.isBefore(to)) {
      return Optional.empty();
    }
    var span = new TimeSpan(from, to);
    var breaks = shift.breaks().stream().map(pause -> spanOf(pause, shift, start, days)).toList();
    var worked = TimeSpans.of(span).minus(TimeSpans.union(breaks));
    return Optional.of(new ShiftOnDay(day, shift, span, worked));
  }

  private static TimeSpan spanOf(
      Break pause, Shift shift, LocalDateTime start, ProductionDays days) {
    var offset = ClockMinutes.between(shift.from(), pause.from());
    var from = days.instant(start.plusMinutes(offset));
    return new TimeSpan(from, from.plusSeconds(pause.minutes() * 60L));
  }

  boolean touches(TimeSpan range) {
    return span.intersection(range).isPresent();
  }

  ShiftSpan named() {
    return new ShiftSpan(day, shift.code(), shift.name(), span);
  }
}
