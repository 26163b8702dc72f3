package io.cadencia.domain.efficiency;

import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.time.TimeSpan;

/** A station's record, prepared for the many questions of one report. */
final class StationTimeline {

  private final StandardHistory standards;
  private final StationUnits units;
  private final MillisSpans planned;
  private final MillisSpans available;

  StationTimeline(StationRecord station) {
    standards = station.standards();
    units = station.units();
    planned = MillisSpans.of(station.planned());
    available = MillisSpans.of(station.planned(), station.gaps());
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
