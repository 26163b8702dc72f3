package io.cadencia.bootstrap.task;

import io.cadencia.adapter.export.CsvPlainTableWriter;
import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.application.port.in.report.ExportResearchDataUseCase;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.ResearchExportOptions;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.Build;
import io.cadencia.bootstrap.wiring.ServerWiring;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.plant.ModuleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;

/** Writes all that the figures of a module are made of; the folder is there whole or not at all. */
public final class ResearchExportTask implements Task<ResearchExportOptions> {

  private final Clock clock;

  public ResearchExportTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ExitCode run(ResearchExportOptions options, Console console) throws IOException {
    var data = DataFolder.existing(options.data());
    try (var draft = DraftFolder.of(options.out())) {
      write(options, data, draft);
      draft.finish();
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
    console.out().println("tables " + options.out());
    return ExitCode.DONE;
  }

  /** An export only reads, so it takes the database as it is, beside a server and a detector. */
  private void write(ResearchExportOptions options, DataFolder data, DraftFolder draft) {
    var config = ExportTask.configurationOf(data);
    var query =
        new ExportResearchDataUseCase.Query(
            new ModuleId(options.module()), options.from(), options.to());
    try (var storage =
        Storage.open(data.database(), SqliteDatabase.Role.DETECTOR, config.plantIdentity())) {
      new ServerWiring(storage, config, clock)
          .researchExport(new CsvPlainTableWriter(), Build.read().version())
          .export(query, draft::open);
    }
  }
}
