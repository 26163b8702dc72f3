package io.cadencia.domain.efficiency;

import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.time.TimeSpan;
import java.util.HashMap;
import java.util.List;

/** A station's record, prepared for the many questions of one report. */
final class StationTimeline {

  private final StandardHistory standards;
  private final StationUnits units;
  private final MillisSpans planned;
  private final MillisSpans available;

  private StationTimeline(StationRecord station, Attendance attendance) {
    standards = station.standards();
    units = station.units();
    planned = attendance.planned();
    available = attendance.available();
  }

  static StationTimeline of(StationRecord station) {
    return new StationTimeline(station, Attendance.of(station));
  }

  /** Most stations of a module are worked and watched at the same times; these are shared. */
  static List<StationTimeline> of(List<StationRecord> stations) {
    var known = new HashMap<List<Object>, Attendance>();
    return stations.stream()
        .map(
            station ->
                new StationTimeline(
                    station,
                    known.computeIfAbsent(
                        List.of(station.planned(), station.gaps()),
                        unknown -> Attendance.of(station))))
        .toList();
  }

  private record Attendance(MillisSpans planned, MillisSpans available) {

    static Attendance of(StationRecord station) {
      return new Attendance(
          MillisSpans.of(station.planned()), MillisSpans.of(station.planned(), station.gaps()));
    }
  }

  StandardHistory standards() {
    return standards;
  }

  MillisSpans planned() {
    return planned;
  }

  MillisSpans available() {
    return available;
  }

  Tally tally(TimeSpan span) {
    return units.over(span.from().toEpochMilli(), span.to().toEpochMilli(), available);
  }

  /** Whether nothing was planned in the span and no unit ended in it. */
  boolean isSilent(TimeSpan span) {
    return isSilent(span.from().toEpochMilli(), span.to().toEpochMilli());
  }

  boolean isSilent(long from, long to) {
    return planned.length(from, to) == 0 && !units.endIn(from, to);
  }
}
