package io.cadencia.application.service.plant;

import io.cadencia.application.port.in.efficiency.SummariseStationsUseCase;
import io.cadencia.application.port.in.plant.WorkstationDetail;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.OperatorAssignments;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.Ratio;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpan;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of workstations now. */
record WorkstationReader(
    PlantRepository plant,
    CycleRepository cycles,
    OperatorAssignments assignments,
    SummariseStationsUseCase efficiency,
    Clock clock) {

  private static final int LAST_CYCLES = 10;
  private static final Duration LOOKBACK = Duration.ofHours(24);

  List<WorkstationDetail> read(List<Workstation> workstations) {
    var now = clock.instant();
    var last24h = new TimeSpan(now.minus(LOOKBACK), now);
    var figures = efficiency.summarise(workstations, last24h);
    return workstations.stream()
        .map(workstation -> read(workstation, last24h, figures.get(workstation.id())))
        .toList();
  }

  private WorkstationDetail read(
      Workstation workstation, TimeSpan last24h, @Nullable Figures figures) {
    var now = last24h.to();
    var id = workstation.id();
    var standard = plant.standards(id).at(now);
    return new WorkstationDetail(
        workstation.doing(standard.map(StandardVersion::operations).orElse(List.of())),
        assignments.at(id, now).orElse(null),
        cycles.findOpen(id).orElse(null),
        cycles.latestUnits(id, LAST_CYCLES),
        efficiency24h(figures),
        last24h,
        standard.map(StandardVersion::sam).orElse(null));
  }

  private static @Nullable Ratio efficiency24h(@Nullable Figures figures) {
    var percent = figures == null ? null : figures.efficiency();
    return percent == null ? null : new Ratio(percent.value() / 100);
  }
}
