package io.cadencia.application.service.efficiency;

import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.domain.efficiency.Buckets;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.efficiency.RangeRule;
import io.cadencia.domain.time.TimeSpan;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Fills in what a query leaves open: from the start of today in the plant's zone until now. */
public final class RangeDefaults {

  private final Clock clock;
  private final ZoneId zone;

  /**
   * @param zone the plant's time zone
   */
  public RangeDefaults(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  TimeSpan range(EfficiencyQuery query) {
    var now = clock.instant();
    var to = query.to() == null ? now : query.to();
    var from =
        query.from() == null
            ? LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant()
            : query.from();
    return RangeRule.check(from, to, query.granularity());
  }

  Buckets buckets(TimeSpan range, Granularity granularity) {
    return Buckets.of(range, granularity, zone);
  }
}
