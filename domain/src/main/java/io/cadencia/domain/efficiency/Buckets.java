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
 * Cuts a range into the buckets of the plant's calendar; the first and the last may be cut short.
 */
final class Buckets {

  private Buckets() {}

  static List<TimeSpan> of(TimeSpan range, Granularity granularity, ZoneId zone) {
    var buckets = new ArrayList<TimeSpan>();
    var cursor = range.from();
    while (cursor.isBefore(range.to())) {
      var next = endOfBucket(cursor.atZone(zone), granularity);
      var end = next.isBefore(range.to()) ? next : range.to();
      buckets.add(new TimeSpan(cursor, end));
      cursor = end;
    }
    return buckets;
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
