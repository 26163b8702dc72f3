package io.cadencia.bootstrap.cli;

import io.cadencia.bootstrap.cli.CorrectionOptions.Correct;
import io.cadencia.bootstrap.cli.CorrectionOptions.Plain;
import io.cadencia.bootstrap.cli.CorrectionOptions.What;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What people can say of a cycle. */
@Command(
    name = "cycle",
    description = "Corrects, confirms or excludes a cycle; what was measured stays.")
final class CycleCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        new CommandLine(spec), "name what to do: override, revoke, verify, exclude or include");
  }

  /** {@code cycle override}. */
  @Command(
      name = "override",
      description = {
        "Puts a duration or an end beside what was measured.",
        "A duration leaves the end where it is; an end moves both."
      })
  static final class Overriding extends Correction.Justified {

    @Option(
        names = "--duration",
        paramLabel = "SECONDS",
        converter = OptionTypes.Seconds.class,
        description = "The true working time, 0.1 to 86400 seconds.")
    private @Nullable Duration duration;

    @Option(
        names = "--end",
        paramLabel = "TIME",
        converter = OptionTypes.Moment.class,
        description = "The true end in UTC, such as 2026-01-05T12:00:00.000Z.")
    private @Nullable Instant end;

    @Option(names = "--force", description = "Replace an override that stands there already.")
    private boolean force;

    Overriding(Task<CorrectionOptions> task, Console console) {
      super(task, console);
    }

    @Override
    What what() {
      return new Correct(duration, end, force);
    }
  }

  /** {@code cycle revoke}. */
  @Command(
      name = "revoke",
      description = "Takes an override back: the measured values count again.")
  static final class Revoking extends Correction.Justified {

    Revoking(Task<CorrectionOptions> task, Console console) {
      super(task, console);
    }

    @Override
    What what() {
      return Plain.REVOKE;
    }
  }

  /** {@code cycle exclude}. */
  @Command(
      name = "exclude",
      description = "Leaves a unit out of every figure; its measurement stays.")
  static final class Excluding extends Correction.Justified {

    Excluding(Task<CorrectionOptions> task, Console console) {
      super(task, console);
    }

    @Override
    What what() {
      return Plain.EXCLUDE;
    }
  }

  /** {@code cycle include}. */
  @Command(name = "include", description = "Takes an excluded unit back into the figures.")
  static final class Including extends Correction.Justified {

    Including(Task<CorrectionOptions> task, Console console) {
      super(task, console);
    }

    @Override
    What what() {
      return Plain.INCLUDE;
    }
  }

  /** {@code cycle verify}: a confirmation needs no reason. */
  @Command(name = "verify", description = "Confirms a cycle as ground truth.")
  static final class Verifying extends Correction {

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        converter = OptionTypes.Words.class,
        description = "How it was seen; kept in the audit trail.")
    private @Nullable String reason;

    Verifying(Task<CorrectionOptions> task, Console console) {
      super(task, console);
    }

    @Override
    What what() {
      return Plain.VERIFY;
    }

    @Override
    @Nullable String reason() {
      return reason;
    }
  }
}
