package io.cadencia.application.service.plant;

import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.efficiency.GetStationEfficiencyUseCase;
import io.cadencia.application.port.in.plant.WorkstationDetail;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.OperatorAssignments;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.efficiency.Ratio;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpan;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of a workstation now. */
record WorkstationReader(
    PlantRepository plant,
    CycleRepository cycles,
    OperatorAssignments assignments,
    GetStationEfficiencyUseCase efficiency,
    Clock clock) {

  private static final int LAST_CYCLES = 10;
  private static final Duration LOOKBACK = Duration.ofHours(24);

  WorkstationDetail read(Workstation workstation) {
    var id = workstation.id();
    var now = clock.instant();
    var last24h = new TimeSpan(now.minus(LOOKBACK), now);
    var standard = plant.standards(id).at(now);
    return new WorkstationDetail(
        workstation.doing(standard.map(StandardVersion::operations).orElse(List.of())),
        assignments.at(id, now).orElse(null),
        cycles.findOpen(id).orElse(null),
        cycles.latestUnits(id, LAST_CYCLES),
        efficiency(id, last24h),
        last24h,
        standard.map(StandardVersion::sam).orElse(null));
  }

  private @Nullable Ratio efficiency(WorkstationId id, TimeSpan span) {
    var query = new EfficiencyQuery(span.from(), span.to(), Granularity.HOUR);
    var percent = efficiency.get(id, query).report().summary().efficiency();
    return percent == null ? null : new Ratio(percent.value() / 100);
  }
}
