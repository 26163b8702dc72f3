package io.cadencia.bootstrap.task;

import io.cadencia.adapter.sqlite.CopyListener;
import io.cadencia.adapter.sqlite.DamagedDatabaseException;
import io.cadencia.adapter.sqlite.SqliteIntegrity;
import io.cadencia.application.port.in.retention.EnforceRetentionUseCase;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.upkeep.BackupNotes;
import io.cadencia.bootstrap.upkeep.Upkeep;
import io.cadencia.bootstrap.wiring.Keeping;
import io.cadencia.bootstrap.wiring.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that looks after the data of a server until it is stopped. */
final class ServerUpkeep implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(ServerUpkeep.class);

  private static final long SECONDS_BETWEEN_LOOKS = 30;

  private final DataFolder folder;
  private final boolean wasRead;
  private final BackupNotes notes;
  private final Keeping keeping;
  private final EnforceRetentionUseCase retention;
  private final Console console;
  private final Upkeep upkeep;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /**
   * @param wasRead whether the whole database was looked through before the start
   * @param notes hears how each backup went
   */
  ServerUpkeep(
      DataFolder folder,
      CadenciaConfig config,
      Storage storage,
      boolean wasRead,
      BackupNotes notes,
      Clock clock,
      Console console) {
    this.folder = folder;
    this.wasRead = wasRead;
    this.notes = notes;
    this.keeping = new Keeping(folder, config, clock);
    this.retention = keeping.retention(storage, Pause::run);
    this.console = console;
    this.upkeep =
        Upkeep.of(
            config.backup(),
            config.plant().timeZone(),
            keeping.lastBackup(),
            this::backUp,
            this::sweep,
            clock,
            this::tell);
  }

  /** Returns when stopped; fails if the database turns out to be damaged. */
  @Override
  public void run() {
    lookForDamage();
    try {
      while (stopped.getCount() > 0) {
        upkeep.runOnce();
        stopped.await(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void stop() {
    stopped.countDown();
  }

  /** What was too large to be read before the start is read now. */
  private void lookForDamage() {
    if (wasRead) {
      return;
    }
    try {
      SqliteIntegrity.check(folder.database(), () -> stopped.getCount() == 0);
    } catch (DamagedDatabaseException damage) {
      suspect(damage);
      throw new StorageException(
          damage.getMessage() + ": start the server again, it will set it aside", damage);
    }
  }

  private void suspect(DamagedDatabaseException damage) {
    try {
      Files.writeString(SafeStart.suspicion(folder), damage.finding());
    } catch (IOException e) {
      LOG.error("the suspicion cannot be noted down", e);
    }
  }

  private void backUp() {
    try {
      takeBackup();
      notes.taken();
    } catch (RuntimeException failure) {
      notes.failed();
      throw failure;
    }
  }

  private void takeBackup() {
    var taken = keeping.backup().take(CopyListener.NONE);
    LOG.info("backed up {}: {}", taken.backup().path(), new FactsLine(taken.facts()));
    keeping
        .backups()
        .prune(keeping.backupKeeping())
        .forEach(old -> LOG.info("deleted {}", old.path()));
  }

  private void sweep() {
    var report = retention.enforce(new EnforceRetentionUseCase.Command(false));
    for (var line : report.lines()) {
      if (line.removal().count() > 0) {
        LOG.info("{} {} deleted for {}", line.removal().count(), line.what(), line.reason());
      }
    }
    if (report.missingBytes() > 0) {
      tell(
          "%s of free space are missing, and no frame is left to delete: make room on the volume"
              .formatted(Sizes.megabytes(report.missingBytes())));
    }
  }

  private void tell(String words) {
    console.err().println("cadencia: " + words);
    console.err().flush();
  }
}
