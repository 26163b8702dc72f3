package io.cadencia.application.service.line;

import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.efficiency.SummariseStationsUseCase;
import io.cadencia.application.port.in.line.GetLineUseCase;
import io.cadencia.application.port.in.line.LineView;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.service.efficiency.RangeDefaults;
import io.cadencia.application.service.efficiency.WorkCalendars;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.line.LineBalance;
import io.cadencia.domain.line.StationCycle;
import io.cadencia.domain.line.TaktComparison;
import io.cadencia.domain.line.TaktTime;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.shift.StaffedTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the cycles of all workstations together and lets the domain compare. */
public final class GetLineService implements GetLineUseCase {

  private final PlantRepository plant;
  private final SummariseStationsUseCase summaries;
  private final RangeDefaults defaults;
  private final WorkCalendars calendars;

  public GetLineService(
      PlantRepository plant,
      SummariseStationsUseCase summaries,
      RangeDefaults defaults,
      WorkCalendars calendars) {
    this.plant = plant;
    this.summaries = summaries;
    this.defaults = defaults;
    this.calendars = calendars;
  }

  @Override
  public LineView get(ModuleId id, EfficiencyQuery query) {
    var module = plant.findModule(id).orElseThrow(() -> new ModuleNotFoundException(id));
    var range = defaults.buckets(query, id).range();
    var stations = stations(id, range);
    var cycles = stations.stream().map(LineView.Station::cycle).toList();
    var target = module.targetPerHour();
    return new LineView(
        range,
        stations,
        target == null ? null : TaktComparison.of(TaktTime.ofTarget(target), cycles),
        balance(cycles, StationCycle::standardPace),
        balance(cycles, StationCycle::measuredPace));
  }

  private List<LineView.Station> stations(ModuleId module, TimeSpan range) {
    var stations =
        plant.workstations().stream()
            .filter(workstation -> workstation.module().equals(module))
            .toList();
    var figures = summaries.summarise(stations, range);
    return stations.stream()
        .flatMap(
            station ->
                staffed(station, range, Objects.requireNonNull(figures.get(station.id()))).stream())
        .toList();
  }

  private Optional<LineView.Station> staffed(
      Workstation workstation, TimeSpan range, Figures figures) {
    var crew = crew(workstation, range);
    return crew.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LineView.Station(cycle(workstation, range, figures, crew.getAsInt()), figures));
  }

  private StationCycle cycle(
      Workstation workstation, TimeSpan range, Figures figures, int operators) {
    var sam = plant.standards(workstation.id()).at(range.to()).map(StandardVersion::sam);
    return new StationCycle(
        workstation.id(), sam.orElse(null), figures.averageCycleSeconds(), operators);
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
