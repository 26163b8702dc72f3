package io.cadencia.application.service.report;

import io.cadencia.application.port.in.efficiency.GetModuleEfficiencyUseCase;
import io.cadencia.application.port.in.efficiency.GetStationEfficiencyUseCase;
import io.cadencia.application.port.in.report.ExportResearchDataUseCase;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.PlainTableWriter;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.service.efficiency.StationRecords;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.efficiency.RangeRule;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.time.TimeSpan;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Writes one table after the other, and last the manifest, which names all of them. */
public final class ExportResearchDataService implements ExportResearchDataUseCase {

  private final PlantRepository plant;
  private final CycleRepository cycles;
  private final StationRecords records;
  private final GetModuleEfficiencyUseCase modules;
  private final GetStationEfficiencyUseCase stations;
  private final PlainTableWriter writer;
  private final ResearchRules rules;
  private final Clock clock;

  public ExportResearchDataService(
      PlantRepository plant,
      CycleRepository cycles,
      StationRecords records,
      GetModuleEfficiencyUseCase modules,
      GetStationEfficiencyUseCase stations,
      PlainTableWriter writer,
      ResearchRules rules,
      Clock clock) {
    this.plant = plant;
    this.cycles = cycles;
    this.records = records;
    this.modules = modules;
    this.stations = stations;
    this.writer = writer;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public void export(Query query, Folder to) {
    var scope = scope(query);
    var used = new UsedVersions();
    var folder = new HashedFolder(to, writer);
    tables(used).forEach(table -> folder.write(table, scope));
    folder.write(manifest(scope, used, folder), scope);
  }

  private ResearchScope scope(Query query) {
    var module =
        plant
            .findModule(query.module())
            .orElseThrow(() -> new ModuleNotFoundException(query.module()));
    return new ResearchScope(query, module, stationsOf(query.module()), span(query));
  }

  private TimeSpan span(Query query) {
    var zone = rules.identity().zone();
    return RangeRule.check(
        query.from().atStartOfDay(zone).toInstant(),
        query.to().plusDays(1).atStartOfDay(zone).toInstant(),
        Granularity.HOUR);
  }

  private List<Workstation> stationsOf(ModuleId module) {
    return plant.workstations().stream()
        .filter(workstation -> workstation.module().equals(module))
        .toList();
  }

  private List<ResearchTable> tables(UsedVersions used) {
    return List.of(
        new StationTable(rules.identity().zone()),
        new StandardTable(plant),
        new CycleTable(cycles, plant, used),
        new PlannedTable(records),
        new GapTable(records),
        new EfficiencyTable(modules, stations, Granularity.HOUR),
        new EfficiencyTable(modules, stations, Granularity.DAY),
        new SummaryTable(modules, stations));
  }

  private ManifestTable manifest(ResearchScope scope, UsedVersions used, HashedFolder folder) {
    return new ManifestTable(
        rules, earlier(clock.instant(), scope.span().to()), used, folder.hashes());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
