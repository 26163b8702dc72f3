package io.cadencia.bootstrap.task;

import io.cadencia.adapter.sqlite.DamagedDatabaseException;
import io.cadencia.adapter.sqlite.SchemaHistory;
import io.cadencia.adapter.sqlite.SetAside;
import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.adapter.sqlite.SqliteIntegrity;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.LateProgress;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.folder.FolderLock;
import io.cadencia.bootstrap.wiring.Keeping;
import io.cadencia.bootstrap.wiring.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/**
 * Opens the database of a folder as its server: looked at first, backed up before its schema is
 * changed, set aside where it is damaged. A plant never silently begins anew.
 */
final class SafeStart {

  /** Up to this size the whole file is read before the start; it takes some two seconds. */
  private static final long LARGEST_READ_FIRST = 500_000_000;

  private final DataFolder folder;
  private final CadenciaConfig config;
  private final Clock clock;
  private final Console console;
  private boolean wasRead = true;

  private final BooleanSupplier nobodyMeasures;

  /** For a server beside which a detector may run. */
  static SafeStart ofServer(
      DataFolder folder, CadenciaConfig config, Clock clock, Console console) {
    return new SafeStart(folder, config, clock, console, () -> isFree(folder));
  }

  /** For whoever has the folder alone. */
  static SafeStart alone(DataFolder folder, CadenciaConfig config, Clock clock, Console console) {
    return new SafeStart(folder, config, clock, console, () -> true);
  }

  private static boolean isFree(DataFolder folder) {
    var lock = folder.tryLockForDetector();
    lock.ifPresent(FolderLock::close);
    return lock.isPresent();
  }

  private SafeStart(
      DataFolder folder,
      CadenciaConfig config,
      Clock clock,
      Console console,
      BooleanSupplier nobodyMeasures) {
    this.folder = folder;
    this.nobodyMeasures = nobodyMeasures;
    this.config = config;
    this.clock = clock;
    this.console = console;
  }

  /**
   * @throws StorageException if the database is damaged; what to do is in the message
   */
  Storage open() {
    var file = folder.database();
    if (isBeginning(file)) {
      refuseToBeginAnew();
      return open(file);
    }
    int found = look();
    backUpBefore(found);
    long begun = System.nanoTime();
    var storage = open(file);
    if (found > 0 && found < SchemaHistory.newest()) {
      console
          .err()
          .println(
              "schema %d was brought to %d in %s"
                  .formatted(found, SchemaHistory.newest(), Sizes.secondsSince(begun)));
    }
    return storage;
  }

  /**
   * No file, or an empty one in a folder whose configuration was not kept yet: a first start that
   * was cut off.
   */
  private boolean isBeginning(Path file) {
    try {
      return !Files.exists(file)
          || (SqliteIntegrity.isEmpty(file) && !Files.exists(folder.config()));
    } catch (IOException e) {
      throw new StorageException(file + " cannot be read: check its rights", e);
    }
  }

  /** Whether the whole file was looked through; a large one still has to be. */
  boolean wasRead() {
    return wasRead;
  }

  private Storage open(Path file) {
    return Storage.open(file, SqliteDatabase.Role.SERVER, config.plantIdentity());
  }

  private void refuseToBeginAnew() {
    var aside = SetAside.found(folder.database());
    if (!aside.isEmpty()) {
      throw new StorageException(
          "%s holds no cadencia.db, but %s was set aside; %s; to begin anew, move what was set aside out of the folder"
              .formatted(
                  folder.path(),
                  aside.get(aside.size() - 1).getFileName(),
                  new RestoreOffer(folder, config)));
    }
  }

  /** Returns the schema version found. */
  private int look() {
    try (var progress = new LateProgress("reading the database", console, clock)) {
      int version = SqliteIntegrity.glance(folder.database());
      wasRead = isReadFirst();
      if (wasRead) {
        SqliteIntegrity.check(
            folder.database(),
            () -> {
              progress.at("looking for damage", 0);
              return false;
            });
        Files.deleteIfExists(suspicion(folder));
      }
      return version;
    } catch (DamagedDatabaseException damage) {
      throw setAside(damage);
    } catch (IOException e) {
      throw new StorageException(folder.database() + " cannot be read: check its rights", e);
    }
  }

  /** A large file is read beside the server, unless it was left in a hurry or is suspected. */
  private boolean isReadFirst() throws IOException {
    return Files.size(folder.database()) <= LARGEST_READ_FIRST
        || Files.exists(suspicion(folder))
        || wasLeftInAHurry();
  }

  /** The last to leave folds the log into the file; a detector at work has not left. */
  private boolean wasLeftInAHurry() throws IOException {
    var log = Path.of(folder.database() + "-wal");
    if (!Files.exists(log) || Files.size(log) == 0) {
      return false;
    }
    return nobodyMeasures.getAsBoolean();
  }

  /** Says that the next start shall read the whole file, however large. */
  static Path suspicion(DataFolder folder) {
    return Path.of(folder.database() + ".suspect");
  }

  private StorageException setAside(DamagedDatabaseException damage) {
    if (!nobodyMeasures.getAsBoolean()) {
      return new StorageException(
          damage.getMessage() + ": stop the detector and start the server again", damage);
    }
    try {
      var aside = SetAside.move(folder.database(), SetAside.Reason.CORRUPT, clock.instant());
      Files.deleteIfExists(suspicion(folder));
      return new StorageException(
          "%s and was set aside as %s, nothing was deleted; %s"
              .formatted(
                  damage.getMessage(), aside.getFileName(), new RestoreOffer(folder, config)),
          damage);
    } catch (IOException e) {
      throw new StorageException(folder.path() + " cannot be written to: check its rights", e);
    }
  }

  /** What fails here keeps the migration from starting. */
  private void backUpBefore(int found) {
    int newest = SchemaHistory.newest();
    if (found == 0 || found >= newest) {
      return;
    }
    long begun = System.nanoTime();
    try (var progress = new LateProgress("backup before schema " + newest, console, clock)) {
      var taken = new Keeping(folder, config, clock).backup().takeBefore(newest, progress::at);
      console
          .err()
          .println(
              "backed up before schema %d: %s, %s in %s"
                  .formatted(
                      newest,
                      taken.backup().path(),
                      Sizes.megabytes(taken.facts().bytes()),
                      Sizes.secondsSince(begun)));
    }
  }
}
