package io.cadencia.domain.efficiency;

import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Efficiency of a module: earned minutes of all its workstations over their available operator
 * minutes, so weighted and not the mean of percentages. Its output is that of the last workstation
 * in sequence.
 */
public final class ModuleEfficiency {

  private static final long MICRO_UNITS = 1_000_000L;
  private static final long HOUR_MILLIS = 3_600_000L;

  private final EfficiencyPolicy policy;
  private final ZoneId zone;

  /**
   * @param zone the plant's time zone, in which hours and days are cut
   */
  public ModuleEfficiency(EfficiencyPolicy policy, ZoneId zone) {
    this.policy = policy;
    this.zone = zone;
  }

  /**
   * @param stations in sequence, at least one
   * @param targetPerHour units planned per hour, or null; without it the target follows from the
   *     standards
   */
  public EfficiencyReport report(
      List<StationRecord> stations,
      @Nullable Double targetPerHour,
      TimeSpan range,
      Granularity granularity) {
    if (stations.isEmpty()) {
      throw new IllegalArgumentException("a module needs at least one workstation");
    }
    var series =
        Buckets.of(range, granularity, zone).stream()
            .filter(bucket -> !stations.stream().allMatch(s -> s.within(bucket).saysNothing()))
            .map(
                bucket ->
                    new EfficiencyPoint(bucket.from(), figures(stations, targetPerHour, bucket)))
            .toList();
    return new EfficiencyReport(series, figures(stations, targetPerHour, range));
  }

  private Figures figures(
      List<StationRecord> whole, @Nullable Double targetPerHour, TimeSpan span) {
    var stations = whole.stream().map(station -> station.within(span)).toList();
    var output = stations.get(stations.size() - 1);
    return FiguresAssembly.of(
        stations,
        output,
        units(stations, targetPerHour, span, StationRecord::available),
        units(stations, targetPerHour, span, StationRecord::planned),
        policy);
  }

  private static @Nullable Quotients units(
      List<StationRecord> stations,
      @Nullable Double targetPerHour,
      TimeSpan span,
      Function<StationRecord, TimeSpans> time) {
    return targetPerHour == null
        ? unitsByStandard(stations, span, time)
        : unitsByTarget(time.apply(stations.get(stations.size() - 1)), targetPerHour);
  }

  private static Quotients unitsByTarget(TimeSpans time, double targetPerHour) {
    var units = new Quotients();
    units.add(
        time.length().toMillis() * Math.round(targetPerHour * MICRO_UNITS),
        MICRO_UNITS * HOUR_MILLIS);
    return units;
  }

  /** Operator time over the sum of the standards, cut wherever a standard changes. */
  private static @Nullable Quotients unitsByStandard(
      List<StationRecord> stations, TimeSpan span, Function<StationRecord, TimeSpans> time) {
    if (stations.stream().anyMatch(station -> station.standards().isEmpty())) {
      return null;
    }
    var units = new Quotients();
    for (var part : cutAtChanges(stations, span)) {
      long operatorMillis =
          stations.stream().mapToLong(s -> time.apply(s).within(part).length().toMillis()).sum();
      long samMillis = stations.stream().mapToLong(s -> samAt(s, part.from())).sum();
      if (samMillis > 0) {
        units.add(operatorMillis, samMillis);
      }
    }
    return units;
  }

  private static long samAt(StationRecord station, Instant instant) {
    return station.standards().at(instant).map(version -> version.sam().toMillis()).orElse(0L);
  }

  private static List<TimeSpan> cutAtChanges(List<StationRecord> stations, TimeSpan span) {
    var cuts = new TreeSet<Instant>();
    for (var station : stations) {
      station.standards().stretches(span).forEach(stretch -> cuts.add(stretch.span().from()));
    }
    cuts.add(span.from());
    cuts.add(span.to());
    var ordered = List.copyOf(cuts);
    return IntStream.range(1, ordered.size())
        .mapToObj(i -> new TimeSpan(ordered.get(i - 1), ordered.get(i)))
        .toList();
  }
}
