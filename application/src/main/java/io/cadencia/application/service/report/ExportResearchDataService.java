package io.cadencia.application.service.report;

import io.cadencia.application.port.in.report.ExportResearchDataUseCase;
import io.cadencia.application.port.out.PlainTableWriter;
import io.cadencia.domain.efficiency.Granularity;
import java.time.Clock;
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
    var scope = ResearchScope.of(query, sources);
    var used = new UsedVersions();
    var folder = new HashedFolder(to);
    tables(used).forEach(table -> write(table, scope, folder));
    write(manifest(scope, used, folder), scope, folder);
  }

  private void write(ResearchTable table, ResearchScope scope, HashedFolder folder) {
    folder.write(table.fileName(), stream -> writer.write(table.of(scope), stream));
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
    return new ManifestTable(rules, scope.knownAt(clock.instant()), used, folder.hashes());
  }
}
