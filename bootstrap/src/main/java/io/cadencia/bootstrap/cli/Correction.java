package io.cadencia.bootstrap.cli;

import io.cadencia.bootstrap.cli.CorrectionOptions.What;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all commands that correct a cycle have in common; picocli finds inherited options. */
abstract class Correction implements Callable<Integer> {

  private final Task<CorrectionOptions> task;
  private final Console console;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      converter = OptionTypes.Folder.class,
      description = "Data folder; a server and a detector may be at work in it.")
  private Path data = Path.of("");

  @Option(
      names = "--id",
      paramLabel = "N",
      required = true,
      converter = OptionTypes.CycleNumber.class,
      description = "Number of the cycle.")
  private long cycle;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      required = true,
      converter = OptionTypes.PersonName.class,
      description = "Who does it; kept in the audit trail.")
  private String by = "";

  Correction(Task<CorrectionOptions> task, Console console) {
    this.task = task;
    this.console = console;
  }

  abstract What what();

  abstract @Nullable String reason();

  @Override
  public Integer call() throws Exception {
    return task.run(new CorrectionOptions(data, cycle, what(), reason(), by), console).number();
  }

  /** One that has to be justified. */
  abstract static class Justified extends Correction {

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        required = true,
        converter = OptionTypes.Words.class,
        description = "Why; kept in the audit trail.")
    private @Nullable String reason;

    Justified(Task<CorrectionOptions> task, Console console) {
      super(task, console);
    }

    @Override
    @Nullable String reason() {
      return reason;
    }
  }
}
