package io.cadencia.domain.efficiency;

import io.cadencia.domain.time.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Efficiency of a module: earned minutes of all its workstations over their available operator
 * minutes, so weighted and not the mean of percentages. Its output is that of the last workstation
 * in sequence.
 */
public final class ModuleEfficiency {

  private final EfficiencyPolicy policy;

  public ModuleEfficiency(EfficiencyPolicy policy) {
    this.policy = policy;
  }

  /**
   * @param stations in sequence; of none there is nothing to say
   * @param targetPerHour units planned per hour, or null; without it the target follows from the
   *     standards
   */
  public EfficiencyReport report(
      List<StationRecord> stations, @Nullable Double targetPerHour, Buckets buckets) {
    if (stations.isEmpty()) {
      return new EfficiencyReport(List.of(), Figures.NONE);
    }
    var timelines = StationTimeline.of(stations);
    var target = new ModuleTarget(timelines, targetPerHour);
    var series =
        buckets.spans().stream()
            .filter(bucket -> !areSilent(timelines, bucket))
            .map(bucket -> new EfficiencyPoint(bucket.from(), figures(timelines, target, bucket)))
            .toList();
    return new EfficiencyReport(series, figures(timelines, target, buckets.range()));
  }

  /** A loop, for it is asked of every hour of every night. */
  private static boolean areSilent(List<StationTimeline> stations, TimeSpan bucket) {
    long from = bucket.from().toEpochMilli();
    long to = bucket.to().toEpochMilli();
    for (var station : stations) {
      if (!station.isSilent(from, to)) {
        return false;
      }
    }
    return true;
  }

  /** A loop as well: it is gone through for every station of every bucket. */
  private Figures figures(List<StationTimeline> stations, ModuleTarget target, TimeSpan span) {
    long from = span.from().toEpochMilli();
    long to = span.to().toEpochMilli();
    var tallies = new ArrayList<Tally>(stations.size());
    boolean standardsKnown = true;
    long planned = 0;
    long available = 0;
    for (var station : stations) {
      tallies.add(station.tally(span));
      standardsKnown &= !station.standards().isEmpty();
      planned += station.planned().operatorTime(from, to);
      available += station.available().operatorTime(from, to);
    }
    return new FiguresAssembly(
            tallies,
            tallies.subList(tallies.size() - 1, tallies.size()),
            standardsKnown,
            planned,
            available,
            target.units(span, StationTimeline::available),
            target.units(span, StationTimeline::planned))
        .figures(policy);
  }
}
