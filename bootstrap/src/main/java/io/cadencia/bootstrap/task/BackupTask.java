package io.cadencia.bootstrap.task;

import io.cadencia.adapter.sqlite.BackupFolder;
import io.cadencia.adapter.sqlite.BackupKeeping;
import io.cadencia.adapter.sqlite.SqliteBackup;
import io.cadencia.bootstrap.cli.BackupOptions;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.LateProgress;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.config.BackupConfig;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.Keeping;
import java.nio.file.Files;
import java.time.Clock;

/** Takes a backup beside whoever works on the data folder. */
public final class BackupTask implements Task<BackupOptions> {

  private final Clock clock;

  public BackupTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ExitCode run(BackupOptions options, Console console) {
    var folder = DataFolder.existing(options.data());
    var target = target(options, folder);
    var backup = new SqliteBackup(folder.database(), target, clock);
    long begun = System.nanoTime();
    try (var progress = new LateProgress("backup", console, clock)) {
      var taken = backup.take(progress::at);
      console.out().println("backup " + taken.backup().path());
      console.err().println(new FactsLine(taken.facts()) + " in " + Sizes.secondsSince(begun));
    }
    prune(options, target, console);
    return ExitCode.DONE;
  }

  private static BackupFolder target(BackupOptions options, DataFolder folder) {
    if (options.to() != null) {
      return new BackupFolder(options.to());
    }
    var config =
        Files.isRegularFile(folder.config())
            ? ConfigYaml.read(folder.config()).backup()
            : BackupConfig.DEFAULT;
    return Keeping.backups(folder, config);
  }

  private static void prune(BackupOptions options, BackupFolder target, Console console) {
    if (options.keep() != null) {
      target
          .prune(BackupKeeping.newest(options.keep()))
          .forEach(old -> console.err().println("deleted " + old.path()));
    }
  }
}
