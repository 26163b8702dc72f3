package io.cadencia.application.service.report;

import io.cadencia.application.port.in.report.ExportOpenDataUseCase;
import io.cadencia.application.port.in.report.ExportResearchDataUseCase;
import io.cadencia.application.port.in.report.ExportResearchDataUseCase.Folder;
import io.cadencia.application.port.out.OpenDataset;
import io.cadencia.application.port.out.Pseudonyms;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.plant.SewingModule;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one module after the other, each of one state of the storage, and last what tells of it.
 */
public final class ExportOpenDataService implements ExportOpenDataUseCase {

  private final OpenDataSources sources;
  private final Pseudonyms pseudonyms;
  private final OpenDataWriters writers;
  private final ResearchRules rules;
  private final OpenDataset.Terms terms;
  private final Clock clock;

  /**
   * @param clock the one that all sources have, and one that stands still: a set is of one moment
   */
  public ExportOpenDataService(
      OpenDataSources sources,
      Pseudonyms pseudonyms,
      OpenDataWriters writers,
      ResearchRules rules,
      OpenDataset.Terms terms,
      Clock clock) {
    this.sources = sources;
    this.pseudonyms = pseudonyms;
    this.writers = writers;
    this.rules = rules;
    this.terms = terms;
    this.clock = clock;
  }

  @Override
  public String export(Query query, Folder to) {
    var modules = modules(query.module());
    var scopes = modules.stream().map(module -> scope(query, module)).toList();
    var files = new DatasetFiles(to, writers);
    for (var module : modules) {
      sources.research().snapshot().run(() -> write(scope(query, module), files));
    }
    files.writeDictionary();
    var dataset = dataset(query, scopes, files);
    files.tell(dataset);
    return dataset.folder();
  }

  private List<SewingModule> modules(@Nullable ModuleId only) {
    var found =
        sources.research().plant().modules().stream()
            .filter(module -> only == null || module.id().equals(only))
            .sorted(Comparator.comparing(module -> module.id().value()))
            .toList();
    if (only != null && found.isEmpty()) {
      throw new ModuleNotFoundException(only);
    }
    return found;
  }

  private ResearchScope scope(Query query, SewingModule module) {
    var one = new ExportResearchDataUseCase.Query(module.id(), query.from(), query.to());
    return ResearchScope.of(one, sources.research());
  }

  private void write(ResearchScope scope, DatasetFiles files) {
    var used = new UsedVersions();
    var tables = new OpenTables(sources, pseudonyms, scope.knownAt(clock.instant()));
    tables.of(used).forEach(table -> files.write(table, scope));
    files.writeManifest(used, scope, rules, scope.knownAt(clock.instant()));
  }

  private OpenDataset dataset(Query query, List<ResearchScope> scopes, DatasetFiles files) {
    var days = scopes.get(0);
    return new OpenDataset(
        rules.identity(),
        terms,
        query.module(),
        scopes.stream().map(ResearchScope::module).toList(),
        query.from(),
        query.to(),
        days.span(),
        days.knownAt(clock.instant()),
        pseudonyms.key(),
        rules.programVersion(),
        files.contentHash(),
        files.tables(),
        files.all());
  }
}
