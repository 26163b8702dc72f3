package io.cadencia.application.service.report;

import io.cadencia.application.port.in.report.ExportResearchDataUseCase;
import io.cadencia.application.port.out.PlainTableWriter;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.efficiency.RangeRule;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.time.TimeSpan;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Writes one table after the other, and last the manifest, which names all of them; all are of one
 * state of the storage.
 */
public final class ExportResearchDataService implements ExportResearchDataUseCase {

  private final ResearchSources sources;
  private final PlainTableWriter writer;
  private final ResearchRules rules;
  private final Clock clock;

  public ExportResearchDataService(
      ResearchSources sources, PlainTableWriter writer, ResearchRules rules, Clock clock) {
    this.sources = sources;
    this.writer = writer;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public void export(Query query, Folder to) {
    sources.snapshot().run(() -> write(query, to));
  }

  private void write(Query query, Folder to) {
    var scope = scope(query);
    var used = new UsedVersions();
    var folder = new HashedFolder(to, writer);
    tables(used).forEach(table -> folder.write(table, scope));
    folder.write(manifest(scope, used, folder), scope);
  }

  private ResearchScope scope(Query query) {
    var module =
        sources
            .plant()
            .findModule(query.module())
            .orElseThrow(() -> new ModuleNotFoundException(query.module()));
    var days = sources.calendars().of(query.module()).days();
    return new ResearchScope(query, module, stationsOf(query.module()), days, span(query, days));
  }

  private static TimeSpan span(Query query, ProductionDays days) {
    return RangeRule.check(
        days.spanOf(query.from()).from(), days.spanOf(query.to()).to(), Granularity.HOUR);
  }

  private List<Workstation> stationsOf(ModuleId module) {
    return sources.plant().workstations().stream()
        .filter(workstation -> workstation.module().equals(module))
        .toList();
  }

  private List<ResearchTable> tables(UsedVersions used) {
    return List.of(
        new StationTable(),
        new StandardTable(sources.plant()),
        new CycleTable(sources.cycles(), sources.plant(), used),
        new PlannedTable(sources.records()),
        new GapTable(sources.records()),
        new EfficiencyTable(sources.modules(), sources.stations(), Granularity.HOUR),
        new EfficiencyTable(sources.modules(), sources.stations(), Granularity.DAY),
        new SummaryTable(sources.modules(), sources.stations()));
  }

  private ManifestTable manifest(ResearchScope scope, UsedVersions used, HashedFolder folder) {
    return new ManifestTable(
        rules, earlier(clock.instant(), scope.span().to()), used, folder.hashes());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
