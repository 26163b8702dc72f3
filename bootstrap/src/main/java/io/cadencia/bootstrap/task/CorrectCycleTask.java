package io.cadencia.bootstrap.task;

import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.application.port.in.correction.ExcludeCycleUseCase;
import io.cadencia.application.port.in.correction.IncludeCycleUseCase;
import io.cadencia.application.port.in.correction.OverrideCycleUseCase;
import io.cadencia.application.port.in.correction.RevokeOverrideUseCase;
import io.cadencia.application.port.in.correction.VerifyCycleUseCase;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.CorrectionOptions;
import io.cadencia.bootstrap.cli.CorrectionOptions.Correct;
import io.cadencia.bootstrap.cli.CorrectionOptions.Plain;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.report.CycleLine;
import io.cadencia.bootstrap.wiring.CorrectionWiring;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.CycleOverride;
import io.cadencia.domain.cycle.RecordedCycle;
import java.time.Clock;
import java.util.Objects;

/** Does to a cycle what a person says, beside a server and a detector, and shows it. */
public final class CorrectCycleTask implements Task<CorrectionOptions> {

  private final Clock clock;

  public CorrectCycleTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ExitCode run(CorrectionOptions options, Console console) {
    var folder = DataFolder.existing(options.data());
    var config = ExportTask.configurationOf(folder);
    try (var storage =
        Storage.open(folder.database(), SqliteDatabase.Role.DETECTOR, config.plantIdentity())) {
      var changed = changed(new CorrectionWiring(storage, clock), options);
      console.out().println(CycleLine.of(changed.cycle()));
    }
    return ExitCode.DONE;
  }

  private static RecordedCycle changed(CorrectionWiring wiring, CorrectionOptions options) {
    return options.what() instanceof Correct correct
        ? corrected(wiring, options, correct)
        : plainlyChanged(wiring, options);
  }

  private static RecordedCycle corrected(
      CorrectionWiring wiring, CorrectionOptions options, Correct correct) {
    var values = new CycleOverride(correct.duration(), correct.end());
    return wiring
        .override()
        .override(
            new OverrideCycleUseCase.Command(
                new CycleId(options.cycle()),
                values,
                correct.force(),
                options.reason(),
                Actor.named(options.by())));
  }

  private static RecordedCycle plainlyChanged(CorrectionWiring wiring, CorrectionOptions options) {
    var id = new CycleId(options.cycle());
    var actor = Actor.named(options.by());
    var reason = options.reason();
    return switch ((Plain) options.what()) {
      case REVOKE -> wiring.revoke().revoke(new RevokeOverrideUseCase.Command(id, reason, actor));
      case VERIFY -> wiring.verify().verify(new VerifyCycleUseCase.Command(id, reason, actor));
      case INCLUDE -> wiring.include().include(new IncludeCycleUseCase.Command(id, reason, actor));
      case EXCLUDE ->
          wiring
              .exclude()
              .exclude(
                  new ExcludeCycleUseCase.Command(
                      id, Objects.requireNonNull(reason, "an exclusion needs a reason"), actor));
    };
  }
}
