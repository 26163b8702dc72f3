package io.cadencia.bootstrap.task;

import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.application.port.in.retention.EnforceRetentionUseCase.Command;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.LateProgress;
import io.cadencia.bootstrap.cli.RetentionOptions;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.Keeping;
import io.cadencia.bootstrap.wiring.Storage;
import java.nio.file.Files;
import java.time.Clock;

/** Deletes what was kept long enough, beside whoever works on the data folder, and tells it. */
public final class RetentionTask implements Task<RetentionOptions> {

  private final Clock clock;

  public RetentionTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ExitCode run(RetentionOptions options, Console console) {
    var folder = DataFolder.existing(options.data());
    var config = configurationOf(folder);
    var keeping = new Keeping(folder, config, clock);
    try (var storage =
            Storage.open(folder.database(), SqliteDatabase.Role.DETECTOR, config.plantIdentity());
        var progress = new LateProgress("retention", console, clock)) {
      var report =
          keeping.retention(storage, () -> pause(progress)).enforce(new Command(options.dryRun()));
      var backups =
          options.dryRun()
              ? keeping.backups().surplus(keeping.backupKeeping())
              : keeping.backups().prune(keeping.backupKeeping());
      new RetentionTable(config, report, backups, options.dryRun()).print(console.out());
      return report.missingBytes() == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }
  }

  private static void pause(LateProgress progress) {
    progress.at("deleting rows, a thousand at a time", 0);
    Pause.run();
  }

  private static CadenciaConfig configurationOf(DataFolder folder) {
    if (!Files.isRegularFile(folder.config())) {
      throw new UsageException(
          folder.path()
              + " has no configuration yet; './cadencia serve --data DIR --config FILE' keeps one");
    }
    return ConfigYaml.read(folder.config());
  }
}
