package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with the sums that are kept of the cycles. */
@Command(
    name = "rollup",
    description = "Looks after the sums of cycles by quarter hours that long reports are made of.")
final class RollupCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name what to do: verify or rebuild");
  }

  /** What both have in common: a data folder, and the work on it. */
  abstract static class OnFolder implements Callable<Integer> {

    private final Task<RollupOptions> task;
    private final Console console;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        required = true,
        converter = OptionTypes.Folder.class,
        description = "Data folder; a server and a detector may be at work in it.")
    private Path data = Path.of("");

    OnFolder(Task<RollupOptions> task, Console console) {
      this.task = task;
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      return task.run(new RollupOptions(data), console).number();
    }
  }

  /** Reads the options of {@code rollup verify}. */
  @Command(
      name = "verify",
      description = {
        "Adds up all cycles anew and compares every sum that is kept; changes nothing.",
        "Ends with 1 and names the first differences if there are any."
      })
  static final class Verify extends OnFolder {

    Verify(Task<RollupOptions> task, Console console) {
      super(task, console);
    }
  }

  /** Reads the options of {@code rollup rebuild}. */
  @Command(name = "rebuild", description = "Adds up all cycles anew and keeps that.")
  static final class Rebuild extends OnFolder {

    Rebuild(Task<RollupOptions> task, Console console) {
      super(task, console);
    }
  }
}
