package io.cadencia.bootstrap.task;

import io.cadencia.adapter.export.shelf.FolderShelf;
import io.cadencia.application.service.export.ExportToShelf;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.DayExportOptions;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.LateProgress;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.wiring.ExportWiring;
import io.cadencia.domain.export.ExportJobId;
import io.cadencia.domain.export.ExportScope;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.SewingModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes the reports of days as the server does; each is there whole or not at all. It only reads
 * the data, so it runs beside a server and a detector.
 */
public final class DayExportTask implements Task<DayExportOptions> {

  private static final int MOST_DAYS = 366;

  private final Clock clock;

  public DayExportTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ExitCode run(DayExportOptions options, Console console) throws IOException {
    demandAFewDays(options);
    var out = folder(options.out());
    try (var plant = ExistingPlant.open(options.data());
        var wiring = new ExportWiring(plant.storage(), plant.config(), clock);
        var progress = new LateProgress("export", console, clock)) {
      demandThePast(
          options.from(), options.to(), plant.config().productionDays().dayOf(clock.instant()));
      var exporting = new ExportToShelf(wiring.content(), new FolderShelf(out));
      for (var name : export(exporting, scopes(options, plant), progress)) {
        console.out().println("report " + options.out().resolve(name));
      }
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
    return ExitCode.DONE;
  }

  private static Path folder(Path out) {
    var whole = out.toAbsolutePath().normalize();
    var parent = whole.getParent();
    if (!Files.isDirectory(whole) && (parent == null || !Files.isDirectory(parent))) {
      throw new UsageException("--out " + out + " lies in no folder; make the folder first");
    }
    return whole;
  }

  /** A year that was mistyped would fill a disk with empty days. */
  private static void demandAFewDays(DayExportOptions options) {
    long days = ChronoUnit.DAYS.between(options.from(), options.to()) + 1;
    if (days > MOST_DAYS) {
      throw new UsageException(
          "--date %s to --to %s are %d days; name at most %d at once"
              .formatted(options.from(), options.to(), days, MOST_DAYS));
    }
  }

  static void demandThePast(LocalDate from, LocalDate to, LocalDate today) {
    if (to.isAfter(today)) {
      throw new UsageException(
          "%s %s has not begun: today is %s in the plant; name a day up to today"
              .formatted(to.equals(from) ? "--date" : "--to", to, today));
    }
  }

  private static List<ExportScope> scopes(DayExportOptions options, ExistingPlant plant) {
    var modules = modules(options.module(), plant);
    return options
        .from()
        .datesUntil(options.to().plusDays(1))
        .flatMap(day -> modules.stream().map(module -> ExportScope.ofDay(module, day)))
        .toList();
  }

  private static List<ModuleId> modules(int asked, ExistingPlant plant) {
    if (asked == DayExportOptions.ALL_MODULES) {
      return plant.storage().plant().modules().stream().map(SewingModule::id).toList();
    }
    var module = new ModuleId(asked);
    if (plant.storage().plant().findModule(module).isEmpty()) {
      throw new UsageException(
          "--module %d is none of this plant; name one of %s, or all"
              .formatted(asked, numbers(plant)));
    }
    return List.of(module);
  }

  private static String numbers(ExistingPlant plant) {
    return plant.storage().plant().modules().stream()
        .map(module -> String.valueOf(module.id().value()))
        .collect(Collectors.joining(", "));
  }

  private static List<String> export(
      ExportToShelf exporting, List<ExportScope> scopes, LateProgress progress) throws IOException {
    var names = new ArrayList<String>();
    var place = new ExportJobId(ProcessHandle.current().pid());
    for (int i = 0; i < scopes.size(); i++) {
      int before = i;
      var stage = String.valueOf(scopes.get(i).from());
      names.addAll(
          exporting.export(
              scopes.get(i), place, share -> progress.at(stage, (before + share) / scopes.size())));
    }
    return names;
  }
}
