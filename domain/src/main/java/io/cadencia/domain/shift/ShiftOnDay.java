package io.cadencia.domain.shift;

import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** One shift of one day as spans of time. */
record ShiftOnDay(LocalDate day, Shift shift, LocalDateTime start, TimeSpan span) {

  /** Empty when the clock is put forward over the whole shift. */
  static Optional<ShiftOnDay> of(Shift shift, LocalDate day, ProductionDays days) {
    var start = days.timeOn(day, shift.from());
    var from = days.instant(start);
    var to = days.instant(start.plusMinutes(shift.minutes()));
    return from.isBefore(to)
        ? Optional.of(new ShiftOnDay(day, shift, start, new TimeSpan(from, to)))
        : Optional.empty();
  }

  boolean touches(TimeSpan range) {
    return span.intersection(range).isPresent();
  }

  /** The shift without its breaks. */
  TimeSpans worked(ProductionDays days) {
    var breaks = shift.breaks().stream().map(pause -> spanOf(pause, days)).toList();
    return TimeSpans.of(span).minus(TimeSpans.union(breaks));
  }

  private TimeSpan spanOf(Break pause, ProductionDays days) {
    var offset = ClockMinutes.between(shift.from(), pause.from());
    var from = days.instant(start.plusMinutes(offset));
    return new TimeSpan(from, from.plusSeconds(pause.minutes() * 60L));
  }

  ShiftSpan named() {
    return new ShiftSpan(day, shift.code(), shift.name(), span);
  }
}
