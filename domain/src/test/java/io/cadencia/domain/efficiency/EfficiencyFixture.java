package io.cadencia.domain.efficiency;

import io.cadencia.domain.cycle.Confidence;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.Provenance;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.StaffedTime;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;

/** A morning at a workstation; seconds count from eight o'clock in Bogota. */
final class EfficiencyFixture {

  static final Instant EIGHT = Instant.parse("2026-01-05T13:00:00Z");

  private EfficiencyFixture() {}

  static Instant at(double seconds) {
    return EIGHT.plusMillis(Math.round(seconds * 1000));
  }

  static TimeSpan span(double from, double to) {
    return new TimeSpan(at(from), at(to));
  }

  static TimeSpans spans(double from, double to) {
    return TimeSpans.of(span(from, to));
  }

  static StandardHistory sam(long millis) {
    return StandardHistory.of(
        List.of(new StandardVersion(1, Instant.EPOCH, StandardTime.ofMillis(millis))));
  }

  static StandardHistory samChangingAt(double seconds, long before, long after) {
    return StandardHistory.of(
        List.of(
            new StandardVersion(1, Instant.EPOCH, StandardTime.ofMillis(before)),
            new StandardVersion(2, at(seconds), StandardTime.ofMillis(after))));
  }

  static Cycle unit(double start, double end) {
    return Cycle.started(
            new CycleId(1),
            new WorkstationId(1),
            at(start),
            new Confidence(0.9),
            new Provenance("m", "s", "r", "c"))
        .completed(at(end), new Confidence(0.9), null);
  }

  /** A station worked by one operator. */
  static StationRecord station(
      StandardHistory standards, List<Cycle> units, TimeSpans planned, TimeSpans gaps) {
    return new StationRecord(
        standards, StationUnits.of(units, standards), StaffedTime.byOne(planned), gaps);
  }

  /** Units of that length, one after the other. */
  static List<Cycle> units(int count, double seconds) {
    return DoubleStream.iterate(0, start -> start + seconds)
        .limit(count)
        .mapToObj(start -> unit(start, start + seconds))
        .toList();
  }
}
