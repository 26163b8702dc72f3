package io.cadencia.application.service.report;

import io.cadencia.application.port.in.efficiency.EfficiencyAnswer;
import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.efficiency.GetModuleEfficiencyUseCase;
import io.cadencia.application.port.in.efficiency.GetStationEfficiencyUseCase;
import io.cadencia.application.port.out.PlainColumn;
import io.cadencia.domain.efficiency.EfficiencyPoint;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.plant.Workstation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the module and of each workstation, bucket by bucket, as the server tells them.
 */
final class EfficiencyTable implements ResearchTable {

  private final GetModuleEfficiencyUseCase modules;
  private final GetStationEfficiencyUseCase stations;
  private final Granularity granularity;

  EfficiencyTable(
      GetModuleEfficiencyUseCase modules,
      GetStationEfficiencyUseCase stations,
      Granularity granularity) {
    this.modules = modules;
    this.stations = stations;
    this.granularity = granularity;
  }

  @Override
  public String name() {
    return "efficiency_" + word();
  }

  @Override
  public String meaning() {
    return "The figures of the module, and of each of its workstations, in one %s of the plant's clock."
        .formatted(word());
  }

  @Override
  public List<PlainColumn> columns() {
    return FigureCells.COLUMNS;
  }

  @Override
  public Stream<List<@Nullable Object>> rows(ResearchScope scope) {
    var ofModule = rows(null, module(scope));
    var ofStations =
        scope.stations().stream()
            .flatMap(station -> rows(station.id().value(), station(station, scope)));
    return Stream.concat(ofModule, ofStations);
  }

  private String word() {
    return granularity.name().toLowerCase(Locale.ROOT);
  }

  private EfficiencyAnswer module(ResearchScope scope) {
    return modules.get(scope.module().id(), query(scope));
  }

  private EfficiencyAnswer station(Workstation station, ResearchScope scope) {
    return stations.get(station.id(), query(scope));
  }

  private EfficiencyQuery query(ResearchScope scope) {
    return new EfficiencyQuery(scope.span().from(), scope.span().to(), granularity);
  }

  private static Stream<List<@Nullable Object>> rows(
      @Nullable Integer station, EfficiencyAnswer answer) {
    return answer.report().series().stream().map(point -> row(station, point));
  }

  private static List<@Nullable Object> row(@Nullable Integer station, EfficiencyPoint point) {
    return FigureCells.of(station, point.start(), point.figures());
  }
}
