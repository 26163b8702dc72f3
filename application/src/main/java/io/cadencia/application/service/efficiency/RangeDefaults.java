package io.cadencia.application.service.efficiency;

import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.domain.efficiency.Buckets;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.efficiency.RangeRule;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.time.TimeSpan;
import java.time.Clock;

/** Fills in what a query leaves open: from the start of the production day until now. */
public final class RangeDefaults {

  private final Clock clock;
  private final WorkCalendars calendars;

  public RangeDefaults(Clock clock, WorkCalendars calendars) {
    this.clock = clock;
    this.calendars = calendars;
  }

  /** The range of the query, cut as it asks, by the calendar of the module. */
  public Buckets buckets(EfficiencyQuery query, ModuleId module) {
    var calendar = calendars.of(module);
    return Buckets.of(range(query, calendar.days()), query.granularity(), calendar);
  }

  /** The range of the query where no module is known. */
  TimeSpan range(EfficiencyQuery query, ProductionDays days) {
    var now = clock.instant();
    var to = query.to() == null ? now : query.to();
    var from = query.from() == null ? days.spanOf(days.dayOf(now)).from() : query.from();
    return RangeRule.check(from, to, query.granularity());
  }

  Buckets cut(TimeSpan range, Granularity granularity, ModuleId module) {
    return Buckets.of(range, granularity, calendars.of(module));
  }
}
