package io.cadencia.domain.efficiency;

import io.cadencia.domain.time.TimeSpan;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Efficiency of one operator: the sum of the standard times of the units made while assigned, over
 * the available time of the workstations during the assignment. Who works at two workstations at
 * once is available at both.
 */
public final class OperatorEfficiency {

  private final EfficiencyPolicy policy;

  public OperatorEfficiency(EfficiencyPolicy policy) {
    this.policy = policy;
  }

  /**
   * @param stations for each workstation the operator was assigned to: the operator's units there,
   *     and the planned time during the assignment; at least one
   */
  public EfficiencyReport report(List<StationRecord> stations, Buckets buckets) {
    if (stations.isEmpty()) {
      throw new IllegalArgumentException("an operator without workstation has no efficiency");
    }
    var timelines = StationTimeline.of(stations);
    var series =
        buckets.spans().stream()
            .filter(bucket -> !timelines.stream().allMatch(station -> station.isSilent(bucket)))
            .map(bucket -> new EfficiencyPoint(bucket.from(), figures(timelines, bucket)))
            .toList();
    return new EfficiencyReport(series, figures(timelines, buckets.range()));
  }

  private Figures figures(List<StationTimeline> stations, TimeSpan span) {
    long from = span.from().toEpochMilli();
    long to = span.to().toEpochMilli();
    var tallies = stations.stream().map(station -> station.tally(span)).toList();
    return new FiguresAssembly(
            tallies,
            tallies,
            stations.stream().noneMatch(station -> station.standards().isEmpty()),
            stations.stream().mapToLong(station -> station.planned().length(from, to)).sum(),
            stations.stream().mapToLong(station -> station.available().length(from, to)).sum(),
            units(stations, StationTimeline::available, span),
            units(stations, StationTimeline::planned, span))
        .figures(policy);
  }

  private static @Nullable Quotients units(
      List<StationTimeline> stations, Function<StationTimeline, MillisSpans> time, TimeSpan span) {
    if (stations.stream().anyMatch(station -> station.standards().isEmpty())) {
      return null;
    }
    var units = new Quotients();
    stations.forEach(station -> StationTarget.add(units, station, time.apply(station), span));
    return units;
  }
}
