package io.cadencia.domain.efficiency;

import io.cadencia.domain.time.TimeSpan;
import java.util.List;

/**
 * Efficiency of one workstation: the sum of the standard times of its units over its available
 * time. Not capped: more than 100 % says that the standard is wrong, and must be seen.
 */
public final class StationEfficiency {

  private final EfficiencyPolicy policy;

  public StationEfficiency(EfficiencyPolicy policy) {
    this.policy = policy;
  }

  /** The figures of every bucket of the range and of the range as a whole. */
  public EfficiencyReport report(StationRecord station, Buckets buckets) {
    var timeline = StationTimeline.of(station);
    var series =
        buckets.spans().stream()
            .filter(bucket -> !timeline.isSilent(bucket))
            .map(bucket -> new EfficiencyPoint(bucket.from(), figures(timeline, bucket)))
            .toList();
    return new EfficiencyReport(series, figures(timeline, buckets.range()));
  }

  private Figures figures(StationTimeline station, TimeSpan span) {
    long from = span.from().toEpochMilli();
    long to = span.to().toEpochMilli();
    var tally = station.tally(span);
    return new FiguresAssembly(
            List.of(tally),
            List.of(tally),
            !station.standards().isEmpty(),
            station.planned().length(from, to),
            station.available().length(from, to),
            StationTarget.units(station, station.available(), span),
            StationTarget.units(station, station.planned(), span))
        .figures(policy);
  }
}
