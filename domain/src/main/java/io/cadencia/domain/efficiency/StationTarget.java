package io.cadencia.domain.efficiency;

import io.cadencia.domain.time.TimeSpan;
import org.jspecify.annotations.Nullable;

/** How many units a workstation is to make: time over standard, cut where the standard changes. */
final class StationTarget {

  private StationTarget() {}

  /**
   * @param time planned or available time of the station
   * @return null without a standard
   */
  static @Nullable Quotients units(StationTimeline station, MillisSpans time, TimeSpan span) {
    if (station.standards().isEmpty()) {
      return null;
    }
    var units = new Quotients();
    add(units, station, time, span);
    return units;
  }

  static void add(Quotients units, StationTimeline station, MillisSpans time, TimeSpan span) {
    for (var stretch : station.standards().stretches(span)) {
      long from = stretch.span().from().toEpochMilli();
      long to = stretch.span().to().toEpochMilli();
      units.add(time.length(from, to), stretch.sam().toMillis());
    }
  }
}
