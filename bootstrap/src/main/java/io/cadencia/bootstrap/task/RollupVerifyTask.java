package io.cadencia.bootstrap.task;

import io.cadencia.application.port.in.tally.VerifyTalliesUseCase.Finding;
import io.cadencia.application.port.in.tally.VerifyTalliesUseCase.Verdict;
import io.cadencia.application.service.tally.VerifyTalliesService;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.Progress;
import io.cadencia.bootstrap.cli.RollupOptions;
import io.cadencia.bootstrap.cli.Task;
import java.time.Clock;

/** Compares every kept sum with the cycles, beside a server and a detector if need be. */
public final class RollupVerifyTask implements Task<RollupOptions> {

  private static final int FINDINGS_SHOWN = 10;

  private final Clock clock;

  public RollupVerifyTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ExitCode run(RollupOptions options, Console console) {
    try (var storage = RollupStorage.of(options);
        var progress = new Progress("verify", console, clock)) {
      var verdict =
          new VerifyTalliesService(storage.plant(), storage.tallyUpkeep())
              .verify(
                  step ->
                      progress.at(
                          (double) step.done() / step.all(), "workstation " + (step.done() + 1)));
      return tell(verdict, console);
    }
  }

  private static ExitCode tell(Verdict verdict, Console console) {
    var findings = verdict.findings();
    if (findings.isEmpty()) {
      console
          .out()
          .printf(
              "%d quarter hours of %d workstations agree with %d cycles%n",
              verdict.tallies(), verdict.workstations(), verdict.units());
      return ExitCode.DONE;
    }
    findings.stream()
        .limit(FINDINGS_SHOWN)
        .forEach(finding -> console.err().println(line(finding)));
    console
        .err()
        .printf(
            "%d numbers differ; './cadencia rollup rebuild --data DIR' adds up anew%n",
            findings.size());
    return ExitCode.FAILED;
  }

  private static String line(Finding finding) {
    var difference = finding.difference();
    return "%s %s %s: kept %d, recomputed %d"
        .formatted(
            finding.workstation(),
            difference.quarterHour(),
            difference.field(),
            difference.kept(),
            difference.recomputed());
  }
}
