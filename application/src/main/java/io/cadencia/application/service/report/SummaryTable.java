package io.cadencia.application.service.report;

import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.efficiency.GetModuleEfficiencyUseCase;
import io.cadencia.application.port.in.efficiency.GetStationEfficiencyUseCase;
import io.cadencia.application.port.out.PlainColumn;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.Granularity;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of all days together, of the module and of each workstation. */
final class SummaryTable implements ResearchTable {

  private final GetModuleEfficiencyUseCase modules;
  private final GetStationEfficiencyUseCase stations;

  SummaryTable(GetModuleEfficiencyUseCase modules, GetStationEfficiencyUseCase stations) {
    this.modules = modules;
    this.stations = stations;
  }

  @Override
  public String name() {
    return "efficiency_summary";
  }

  @Override
  public String meaning() {
    return "The figures of all days together, of the module and of each of its workstations; computed from"
        + " the whole span and not from its hours or days.";
  }

  @Override
  public List<PlainColumn> columns() {
    return FigureCells.COLUMNS;
  }

  @Override
  public Stream<List<@Nullable Object>> rows(ResearchScope scope) {
    var query = new EfficiencyQuery(scope.span().from(), scope.span().to(), Granularity.DAY);
    var ofModule = row(null, scope, modules.get(scope.module().id(), query).report().summary());
    var ofStations =
        scope.stations().stream()
            .map(
                station ->
                    row(
                        station.id().value(),
                        scope,
                        stations.get(station.id(), query).report().summary()));
    return Stream.concat(Stream.of(ofModule), ofStations);
  }

  private static List<@Nullable Object> row(
      @Nullable Integer station, ResearchScope scope, Figures figures) {
    return FigureCells.of(station, scope.span().from(), figures);
  }
}
