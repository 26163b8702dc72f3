package io.cadencia.bootstrap.cli;

import io.cadencia.bootstrap.cli.CorrectionOptions.Correct;
import io.cadencia.bootstrap.cli.CorrectionOptions.Plain;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  /** Reads the options of {@code cycle override}. */
  @Command(
      name = "override",
      description = {
        "Puts a duration or an end beside what was measured.",
        "A duration leaves the end where it is; an end moves both."
      })
  static final class Overriding implements Callable<Integer> {

    private final Task<CorrectionOptions> task;
    private final Console console;

    @Mixin private CorrectionTarget target = new CorrectionTarget();

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

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        required = true,
        converter = OptionTypes.Words.class,
        description = "Why; kept with the cycle and in the audit trail.")
    private @Nullable String reason;

    Overriding(Task<CorrectionOptions> task, Console console) {
      this.task = task;
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      return task.run(target.options(new Correct(duration, end, force), reason), console).number();
    }
  }

  /** Reads the options of {@code cycle revoke}. */
  @Command(
      name = "revoke",
      description = "Takes an override back: the measured values count again.")
  static final class Revoking implements Callable<Integer> {

    private final Task<CorrectionOptions> task;
    private final Console console;

    @Mixin private CorrectionTarget target = new CorrectionTarget();

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        required = true,
        converter = OptionTypes.Words.class,
        description = "Why; kept in the audit trail.")
    private @Nullable String reason;

    Revoking(Task<CorrectionOptions> task, Console console) {
      this.task = task;
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      return task.run(target.options(Plain.REVOKE, reason), console).number();
    }
  }

  /** Reads the options of {@code cycle verify}. */
  @Command(name = "verify", description = "Confirms a cycle as ground truth.")
  static final class Verifying implements Callable<Integer> {

    private final Task<CorrectionOptions> task;
    private final Console console;

    @Mixin private CorrectionTarget target = new CorrectionTarget();

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        converter = OptionTypes.Words.class,
        description = "Why; kept in the audit trail.")
    private @Nullable String reason;

    Verifying(Task<CorrectionOptions> task, Console console) {
      this.task = task;
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      return task.run(target.options(Plain.VERIFY, reason), console).number();
    }
  }

  /** Reads the options of {@code cycle exclude}. */
  @Command(
      name = "exclude",
      description = "Leaves a unit out of every figure; its measurement stays.")
  static final class Excluding implements Callable<Integer> {

    private final Task<CorrectionOptions> task;
    private final Console console;

    @Mixin private CorrectionTarget target = new CorrectionTarget();

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        required = true,
        converter = OptionTypes.Words.class,
        description = "Why; kept in the audit trail.")
    private @Nullable String reason;

    Excluding(Task<CorrectionOptions> task, Console console) {
      this.task = task;
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      return task.run(target.options(Plain.EXCLUDE, reason), console).number();
    }
  }

  /** Reads the options of {@code cycle include}. */
  @Command(name = "include", description = "Takes an excluded unit back into the figures.")
  static final class Including implements Callable<Integer> {

    private final Task<CorrectionOptions> task;
    private final Console console;

    @Mixin private CorrectionTarget target = new CorrectionTarget();

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        required = true,
        converter = OptionTypes.Words.class,
        description = "Why; kept in the audit trail.")
    private @Nullable String reason;

    Including(Task<CorrectionOptions> task, Console console) {
      this.task = task;
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      return task.run(target.options(Plain.INCLUDE, reason), console).number();
    }
  }
}
