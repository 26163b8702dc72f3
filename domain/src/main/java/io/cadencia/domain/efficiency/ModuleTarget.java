package io.cadencia.domain.efficiency;

import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many units a module is to make: its target per hour times the time of its last workstation,
 * or, without a target, operator time over the sum of the standards.
 *
 * @param stations in sequence
 * @param targetPerHour or null
 */
record ModuleTarget(List<StationTimeline> stations, @Nullable Double targetPerHour) {

  private static final long MICRO_UNITS = 1_000_000L;
  private static final long HOUR_MILLIS = 3_600_000L;

  /**
   * @param time planned or available time of a station
   * @return null without a target where a station has no standard
   */
  @Nullable Quotients units(TimeSpan span, Function<StationTimeline, MillisSpans> time) {
    return targetPerHour == null ? byStandard(span, time) : byTarget(span, time, targetPerHour);
  }

  private Quotients byTarget(
      TimeSpan span, Function<StationTimeline, MillisSpans> time, double perHour) {
    var output = stations.get(stations.size() - 1);
    long millis = time.apply(output).length(span.from().toEpochMilli(), span.to().toEpochMilli());
    var units = new Quotients();
    units.add(millis * Math.round(perHour * MICRO_UNITS), MICRO_UNITS * HOUR_MILLIS);
    return units;
  }

  /** Cut wherever a standard changes. */
  private @Nullable Quotients byStandard(
      TimeSpan span, Function<StationTimeline, MillisSpans> time) {
    if (stations.stream().anyMatch(station -> station.standards().isEmpty())) {
      return null;
    }
    var units = new Quotients();
    for (var part : cutAtChanges(span)) {
      long from = part.from().toEpochMilli();
      long to = part.to().toEpochMilli();
      long samMillis = stations.stream().mapToLong(s -> samAt(s, part.from())).sum();
      if (samMillis > 0) {
        units.add(
            stations.stream().mapToLong(s -> time.apply(s).operatorTime(from, to)).sum(),
            samMillis);
      }
    }
    return units;
  }

  private static long samAt(StationTimeline station, Instant instant) {
    return station.standards().at(instant).map(version -> version.sam().toMillis()).orElse(0L);
  }

  private List<TimeSpan> cutAtChanges(TimeSpan span) {
    var cuts = new TreeSet<Instant>(List.of(span.from(), span.to()));
    for (var station : stations) {
      for (var stretch : station.standards().stretches(span)) {
        cuts.add(stretch.span().from());
        cuts.add(stretch.span().to());
      }
    }
    var ordered = List.copyOf(cuts);
    return IntStream.range(1, ordered.size())
        .mapToObj(i -> new TimeSpan(ordered.get(i - 1), ordered.get(i)))
        .toList();
  }
}
