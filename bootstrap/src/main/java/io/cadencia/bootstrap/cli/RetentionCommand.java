package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the options of {@code retention}. */
@Command(
    name = "retention",
    description = "Deletes what was kept as long as the configuration says, and tells what.")
final class RetentionCommand implements Callable<Integer> {

  private final Task<RetentionOptions> task;
  private final Console console;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      converter = OptionTypes.Folder.class,
      description = "Data folder to look through.")
  private Path data = Path.of("");

  @Option(names = "--dry-run", description = "Only tell what would be deleted.")
  private boolean dryRun;

  RetentionCommand(Task<RetentionOptions> task, Console console) {
    this.task = task;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return task.run(new RetentionOptions(data, dryRun), console).number();
  }
}
