package io.cadencia.bootstrap.task;

import io.cadencia.application.service.tally.RebuildTalliesService;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.Progress;
import io.cadencia.bootstrap.cli.RollupOptions;
import io.cadencia.bootstrap.cli.Task;
import java.time.Clock;

/** Makes every kept sum anew, beside a server and a detector if need be. */
public final class RollupRebuildTask implements Task<RollupOptions> {

  private final Clock clock;

  public RollupRebuildTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ExitCode run(RollupOptions options, Console console) {
    try (var storage = RollupStorage.of(options);
        var progress = new Progress("rebuild", console, clock)) {
      var result =
          new RebuildTalliesService(storage.tallyUpkeep())
              .rebuild(
                  step ->
                      progress.at(
                          (double) step.done() / step.all(), "workstation " + (step.done() + 1)));
      console
          .out()
          .printf(
              "%d quarter hours of %d workstations made of %d cycles%n",
              result.tallies(), result.workstations(), result.units());
      return ExitCode.DONE;
    }
  }
}
