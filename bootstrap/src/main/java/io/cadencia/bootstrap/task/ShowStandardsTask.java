package io.cadencia.bootstrap.task;

import io.cadencia.application.service.standard.GetStandardTimesService;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.ShowStandardsOptions;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.report.StandardsTable;
import java.time.Clock;
import java.util.Objects;

/** Shows the standard times in force at a moment. */
public final class ShowStandardsTask implements Task<ShowStandardsOptions> {

  private final Clock clock;

  public ShowStandardsTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ExitCode run(ShowStandardsOptions options, Console console) {
    var at = Objects.requireNonNullElseGet(options.at(), clock::instant);
    try (var plant = ExistingPlant.open(options.data())) {
      var rows = new GetStandardTimesService(plant.storage().plant()).get(at);
      StandardsTable.lines(rows, plant.zone()).forEach(console.out()::println);
    }
    return ExitCode.DONE;
  }
}
