package io.cadencia.application.service.line;

import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.efficiency.GetStationEfficiencyUseCase;
import io.cadencia.application.port.in.line.GetLineUseCase;
import io.cadencia.application.port.in.line.LineView;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.service.efficiency.WorkCalendars;
import io.cadencia.domain.line.LineBalance;
import io.cadencia.domain.line.StationCycle;
import io.cadencia.domain.line.TaktComparison;
import io.cadencia.domain.line.TaktTime;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.shift.StaffedTime;
import io.cadencia.domain.time.TimeSpan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks each workstation for its cycle and lets the domain compare. */
public final class GetLineService implements GetLineUseCase {

  private final PlantRepository plant;
  private final GetStationEfficiencyUseCase efficiency;
  private final WorkCalendars calendars;

  public GetLineService(
      PlantRepository plant, GetStationEfficiencyUseCase efficiency, WorkCalendars calendars) {
    this.plant = plant;
    this.efficiency = efficiency;
    this.calendars = calendars;
  }

  @Override
  public LineView get(ModuleId id, EfficiencyQuery query) {
    var module = plant.findModule(id).orElseThrow(() -> new ModuleNotFoundException(id));
    var stations =
        plant.workstations().stream()
            .filter(workstation -> workstation.module().equals(id))
            .flatMap(workstation -> cycle(workstation, query).stream())
            .toList();
    var target = module.targetPerHour();
    return new LineView(
        stations,
        target == null ? null : TaktComparison.of(TaktTime.ofTarget(target), stations),
        balance(stations, StationCycle::standardPace),
        balance(stations, StationCycle::measuredPace));
  }

  private Optional<StationCycle> cycle(Workstation workstation, EfficiencyQuery query) {
    var answer = efficiency.get(workstation.id(), query);
    var sam = plant.standards(workstation.id()).at(answer.range().to());
    var crew = crew(workstation, answer.range());
    return crew.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StationCycle(
                workstation.id(),
                sam.map(version -> version.sam()).orElse(null),
                answer.report().summary().averageCycleSeconds(),
                crew.getAsInt()));
  }

  /** The largest crew in the range; one where no shifts are planned, none where unstaffed. */
  private OptionalInt crew(Workstation workstation, TimeSpan range) {
    var calendar = calendars.of(workstation.module());
    return calendar.hasShifts()
        ? calendar.staffed(workstation.id(), range).stream().mapToInt(StaffedTime::operators).max()
        : OptionalInt.of(1);
  }

  /** Those who work side by side count as one workplace that is as much faster. */
  private static @Nullable LineBalance balance(
      List<StationCycle> stations, Function<StationCycle, Optional<Double>> pace) {
    var paces = stations.stream().flatMap(station -> pace.apply(station).stream()).toList();
    return paces.isEmpty() || paces.size() < stations.size() ? null : LineBalance.of(paces);
  }
}
