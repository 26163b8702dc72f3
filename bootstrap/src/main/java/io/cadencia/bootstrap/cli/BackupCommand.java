package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the options of {@code backup}. */
@Command(
    name = "backup",
    description = {
      "Copies the database beside a running server and detector, reads the copy back",
      "and lays its SHA-256 beside it."
    })
final class BackupCommand implements Callable<Integer> {

  private final Task<BackupOptions> task;
  private final Console console;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      converter = OptionTypes.Folder.class,
      description = "Data folder to back up.")
  private Path data = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "DIR",
      converter = OptionTypes.Folder.class,
      description = "Folder of the backup (default: the configuration's, else backups in --data).")
  private @Nullable Path to;

  @Option(
      names = "--keep",
      paramLabel = "N",
      converter = OptionTypes.BackupCount.class,
      description = "Afterwards delete all but the newest N backups there (default: none).")
  private @Nullable Integer keep;

  BackupCommand(Task<BackupOptions> task, Console console) {
    this.task = task;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return task.run(new BackupOptions(data, to, keep), console).number();
  }
}
