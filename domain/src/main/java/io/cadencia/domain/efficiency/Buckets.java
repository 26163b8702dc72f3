package io.cadencia.domain.efficiency;

import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

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
   * @param zone the plant's time zone, in which hours and days are cut
   */
  public static Buckets of(TimeSpan range, Granularity granularity, ZoneId zone) {
    var spans = new ArrayList<TimeSpan>();
    var cursor = range.from();
    while (cursor.isBefore(range.to())) {
      var next = endOfBucket(cursor.atZone(zone), granularity);
      var end = next.isBefore(range.to()) ? next : range.to();
      spans.add(new TimeSpan(cursor, end));
      cursor = end;
    }
    return new Buckets(range, spans);
  }

  /** Whether every bucket ends where a quarter hour does, or where the range does. */
  public boolean keepQuarterHours() {
    return spans.stream().skip(1).allMatch(bucket -> QuarterHour.begins(bucket.from()));
  }

  /** Until shifts are planned, the production day is one shift. */
  private static Instant endOfBucket(ZonedDateTime time, Granularity granularity) {
    return switch (granularity) {
      case MINUTE -> time.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1).toInstant();
      case HOUR -> time.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
      case SHIFT, DAY ->
          time.toLocalDate()
              .plusDays(1)
              .atTime(LocalTime.MIDNIGHT)
              .atZone(time.getZone())
              .toInstant();
    };
  }
}
