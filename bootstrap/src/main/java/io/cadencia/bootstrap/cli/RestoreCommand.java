package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the options of {@code restore}. */
@Command(
    name = "restore",
    description = {
      "Puts a backup in the place of the database; neither server nor detector may run.",
      "The present database is set aside, never deleted."
    })
final class RestoreCommand implements Callable<Integer> {

  private final Task<RestoreOptions> task;
  private final Console console;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      converter = OptionTypes.Folder.class,
      description = "Data folder to restore to, made if it is not there.")
  private Path data = Path.of("");

  @Option(
      names = "--from",
      paramLabel = "FILE",
      required = true,
      converter = OptionTypes.AnyFile.class,
      description = "Backup to restore.")
  private Path from = Path.of("");

  @Option(names = "--yes", description = "Set a database aside that is there.")
  private boolean yes;

  RestoreCommand(Task<RestoreOptions> task, Console console) {
    this.task = task;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return task.run(new RestoreOptions(data, from, yes), console).number();
  }
}
