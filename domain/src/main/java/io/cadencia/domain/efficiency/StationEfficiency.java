package io.cadencia.domain.efficiency;

import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Efficiency of one workstation: the sum of the standard times of its units over its available
 * time. Not capped: more than 100 % says that the standard is wrong, and must be seen.
 */
public final class StationEfficiency {

  private final EfficiencyPolicy policy;
  private final ZoneId zone;

  /**
   * @param zone the plant's time zone, in which hours and days are cut
   */
  public StationEfficiency(EfficiencyPolicy policy, ZoneId zone) {
    this.policy = policy;
    this.zone = zone;
  }

  /** The figures of every bucket of the range and of the range as a whole. */
  public EfficiencyReport report(StationRecord station, TimeSpan range, Granularity granularity) {
    var series =
        Buckets.of(range, granularity, zone).stream()
            .filter(bucket -> !station.within(bucket).saysNothing())
            .map(bucket -> new EfficiencyPoint(bucket.from(), figures(station, bucket)))
            .toList();
    return new EfficiencyReport(series, figures(station, range));
  }

  private Figures figures(StationRecord whole, TimeSpan span) {
    var station = whole.within(span);
    return FiguresAssembly.of(
        List.of(station),
        station,
        units(station.available(), station.standards()),
        units(station.planned(), station.standards()),
        policy);
  }

  /** Units the time allows for; a standard that changes within it splits it. */
  private static @Nullable Quotients units(TimeSpans time, StandardHistory standards) {
    if (standards.isEmpty()) {
      return null;
    }
    var units = new Quotients();
    for (var span : time.asList()) {
      for (var stretch : standards.stretches(span)) {
        units.add(stretch.span().length().toMillis(), stretch.sam().toMillis());
      }
    }
    return units;
  }
}
