package io.cadencia.bootstrap.task;

import io.cadencia.adapter.export.CsvPlainTableWriter;
import io.cadencia.adapter.export.dataset.Citation;
import io.cadencia.adapter.export.dataset.DataPackage;
import io.cadencia.adapter.export.dataset.ParquetTableWriter;
import io.cadencia.adapter.export.dataset.Readme;
import io.cadencia.application.port.in.report.ExportOpenDataUseCase;
import io.cadencia.application.port.in.report.ExportOpenDataUseCase.Query;
import io.cadencia.application.port.out.Pseudonyms;
import io.cadencia.application.service.report.OpenDataWriters;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.DayExportOptions;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.LateProgress;
import io.cadencia.bootstrap.cli.OpenDataOptions;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.folder.SecretFile;
import io.cadencia.bootstrap.opendata.DatasetFolder;
import io.cadencia.bootstrap.opendata.KeyedPseudonyms;
import io.cadencia.bootstrap.wiring.Build;
import io.cadencia.bootstrap.wiring.ServerWiring;
import io.cadencia.domain.plant.ModuleId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a set of data that may be handed out; it is there whole or not at all. It only reads the
 * database, so it runs beside a server and a detector.
 */
public final class OpenDataTask implements Task<OpenDataOptions> {

  private final Clock clock;

  public OpenDataTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ExitCode run(OpenDataOptions options, Console console) throws IOException {
    try (var plant = ExistingPlant.open(options.data());
        var folder = DatasetFolder.in(options.out());
        var progress = new LateProgress("open data", console, clock)) {
      var today = plant.config().productionDays().dayOf(clock.instant());
      DayExportTask.demandThePast(options.from(), options.to(), today);
      var exporting = exporting(plant, pseudonyms(options, plant, console));
      var name = exporting.export(query(options), file -> open(file, folder, progress));
      var unchanged = folder.finish(name).isNew() ? "" : " (unchanged)";
      console.out().println("open data " + options.out().resolve(name) + unchanged);
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
    return ExitCode.DONE;
  }

  private static OutputStream open(String file, DatasetFolder folder, LateProgress progress)
      throws IOException {
    progress.at(file, 0);
    return folder.open(file);
  }

  private static Query query(OpenDataOptions options) {
    return new Query(module(options), options.from(), options.to());
  }

  private static @Nullable ModuleId module(OpenDataOptions options) {
    return options.module() == DayExportOptions.ALL_MODULES ? null : new ModuleId(options.module());
  }

  /** The key is made once; who loses it has other pseudonyms from then on, and should know. */
  private static Pseudonyms pseudonyms(
      OpenDataOptions options, ExistingPlant plant, Console console) throws IOException {
    var file = DataFolder.existing(options.data()).pseudonymKey();
    if (Files.notExists(file)) {
      SecretFile.make(file);
      console
          .err()
          .println("cadencia: made the key of this plant's pseudonyms, " + file + "; keep a copy");
    }
    return new KeyedPseudonyms(SecretFile.read(file), plant.config().plant().id());
  }

  /** By a clock that stands still, so that all of a running day is of one moment. */
  private ExportOpenDataUseCase exporting(ExistingPlant plant, Pseudonyms pseudonyms) {
    var still = Clock.fixed(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    var writers =
        new OpenDataWriters(
            new CsvPlainTableWriter(),
            new ParquetTableWriter(),
            List.of(new DataPackage(), new Readme(), new Citation()));
    return new ServerWiring(plant.storage(), plant.config(), still)
        .openDataExport(pseudonyms, writers, Build.read().version());
  }
}
