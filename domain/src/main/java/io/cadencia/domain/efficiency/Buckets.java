package io.cadencia.domain.efficiency;

import io.cadencia.domain.shift.WorkCalendar;
import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A range cut into the buckets of the plant's calendar; the first and the last may be cut short.
 *
 * @param range what was cut
 * @param spans the buckets in order, without a hole
 */
public record Buckets(TimeSpan range, List<TimeSpan> spans) {

  public Buckets {
    spans = List.copyOf(spans);
  }

  /**
   * Cuts the range. A bucket of a shift reaches from where it, or overtime, begins to where the
   * next one does, so that no unit is lost between them; without shifts it is a production day.
   */
  public static Buckets of(TimeSpan range, Granularity granularity, WorkCalendar calendar) {
    return switch (granularity) {
      case MINUTE -> steps(range, at -> nextFull(at.atZone(zone(calendar)), ChronoUnit.MINUTES));
      case HOUR -> steps(range, at -> nextFull(at.atZone(zone(calendar)), ChronoUnit.HOURS));
      case DAY -> days(range, calendar);
      case SHIFT -> calendar.hasShifts() ? shifts(range, calendar) : days(range, calendar);
    };
  }

  private static ZoneId zone(WorkCalendar calendar) {
    return calendar.days().zone();
  }

  private static Buckets days(TimeSpan range, WorkCalendar calendar) {
    return steps(range, at -> calendar.spanOf(calendar.dayOf(at)).to());
  }

  private static Buckets shifts(TimeSpan range, WorkCalendar calendar) {
    var cuts = new TreeSet<Instant>();
    calendar.shiftSpans(range).forEach(shift -> cuts.add(shift.span().from()));
    calendar.overtime(range).asList().forEach(overtime -> cuts.add(overtime.from()));
    return steps(range, at -> Optional.ofNullable(cuts.higher(at)).orElse(range.to()));
  }

  private static Buckets steps(TimeSpan range, UnaryOperator<Instant> endOfBucket) {
    var spans = new ArrayList<TimeSpan>();
    var cursor = range.from();
    while (cursor.isBefore(range.to())) {
      var next = endOfBucket.apply(cursor);
      var end = next.isBefore(range.to()) ? next : range.to();
      spans.add(new TimeSpan(cursor, end));
      cursor = end;
    }
    return new Buckets(range, spans);
  }

  /**
   * When the clock next shows a full minute or hour. Counted on from the time shown, since a clock
   * that is put back by half an hour shows times whose own hour began before.
   */
  private static Instant nextFull(ZonedDateTime time, ChronoUnit unit) {
    var shown = time.toLocalDateTime();
    var full = shown.truncatedTo(unit).plus(1, unit);
    return time.toInstant().plus(Duration.between(shown, full));
  }

  /** The range as one bucket. */
  public static Buckets whole(TimeSpan range) {
    return new Buckets(range, List.of(range));
  }

  /** The range cut only where a bucket begins within a quarter hour. */
  public List<TimeSpan> stretchesOfQuarterHours() {
    var stretches = new ArrayList<TimeSpan>();
    var from = range.from();
    for (var bucket : spans) {
      if (bucket.from().isAfter(from) && !QuarterHour.begins(bucket.from())) {
        stretches.add(new TimeSpan(from, bucket.from()));
        from = bucket.from();
      }
    }
    stretches.add(new TimeSpan(from, range.to()));
    return stretches;
  }

  /** Whether every bucket ends where a quarter hour does, or where the range does. */
  public boolean keepQuarterHours() {
    return spans.stream().skip(1).allMatch(bucket -> QuarterHour.begins(bucket.from()));
  }
}
