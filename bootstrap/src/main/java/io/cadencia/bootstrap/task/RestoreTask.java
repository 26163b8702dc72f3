package io.cadencia.bootstrap.task;

import io.cadencia.adapter.sqlite.SqliteRestore;
import io.cadencia.adapter.sqlite.SqliteRestore.Verified;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.LateProgress;
import io.cadencia.bootstrap.cli.RestoreOptions;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.folder.DataFolder;
import java.nio.file.Files;
import java.time.Clock;

/** Puts a backup in the place of a database that nobody works on. */
public final class RestoreTask implements Task<RestoreOptions> {

  private final Clock clock;

  public RestoreTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ExitCode run(RestoreOptions options, Console console) {
    var folder = DataFolder.open(options.data());
    try (var server = folder.lockForServer();
        var detector = folder.lockForDetector();
        var progress = new LateProgress("restore", console, clock)) {
      var restore = new SqliteRestore(folder.database(), clock);
      var verified = restore.verify(options.from(), progress::at);
      console.err().println(shown(verified));
      if (Files.exists(folder.database()) && !options.yes()) {
        throw new UsageException(
            folder.database()
                + " is there and nothing was changed; add --yes to set it aside and restore");
      }
      tell(restore.restore(verified, progress::at), folder, console);
      return ExitCode.DONE;
    }
  }

  private static String shown(Verified verified) {
    var checksum =
        verified.hasChecksum() ? "its SHA-256 is right" : "no .sha256 lies beside it to compare";
    return "%s: %s, sound, %s"
        .formatted(verified.backup(), new FactsLine(verified.facts()), checksum);
  }

  private static void tell(SqliteRestore.Restored restored, DataFolder folder, Console console) {
    restored.setAside().ifPresent(aside -> console.err().println("set aside as " + aside));
    console.out().println("restored " + folder.database());
  }
}
