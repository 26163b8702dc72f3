package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/**
 * Copies a database beside those who read and write it. The copy shows one moment: it is read
 * inside one read transaction, which in WAL mode holds up nobody.
 *
 * <p>What bears the name of a backup was written to the disk whole, read back and found sound; its
 * SHA-256 lies beside it.
 */
public final class SqliteBackup {

  /** Some eight megabytes, so that progress is heard of a few times a second. */
  private static final int PAGES_PER_STEP = 2_000;

  private static final int MILLIS_BETWEEN_TRIES = 100;
  private static final int TRIES = 50;

  /** What those who write to the same volume meanwhile are left. */
  private static final long RESERVE_BYTES = 32L << 20;

  private static final long MEGABYTE = 1_000_000;

  /** A finished backup and what is in it. */
  public record Taken(BackupFile backup, DatabaseFacts facts) {}

  private final Path database;
  private final BackupFolder folder;
  private final Clock clock;
  private final ToLongFunction<Path> usableBytes;

  public SqliteBackup(Path database, BackupFolder folder, Clock clock) {
    this(database, folder, clock, SqliteBackup::usableBytes);
  }

  SqliteBackup(Path database, BackupFolder folder, Clock clock, ToLongFunction<Path> usableBytes) {
    this.database = database;
    this.folder = folder;
    this.clock = clock;
    this.usableBytes = usableBytes;
  }

  /**
   * Takes a backup.
   *
   * @throws DamagedDatabaseException if what was copied is not sound
   * @throws StorageException if it cannot be read or written; nothing half-written is left
   */
  public Taken take(CopyListener listener) {
    return take(null, listener);
  }

  /** As {@link #take}, before a migration to the given schema version. */
  public Taken takeBefore(int schemaVersion, CopyListener listener) {
    return take(Integer.valueOf(schemaVersion), listener);
  }

  private Taken take(@Nullable Integer beforeSchema, CopyListener listener) {
    int version = SqliteIntegrity.glance(database);
    if (version == 0) {
      throw new StorageException(database + " holds nothing yet: there is nothing to back up");
    }
    folder.make();
    folder.removeAbandonedDrafts(clock.instant());
    requireSpace();
    var name = folder.nextName(clock.instant(), version, beforeSchema);
    var target = folder.path().resolve(name.fileName());
    var draft = Path.of(target + ".part");
    try {
      copy(draft, listener);
      var facts = verified(draft, listener);
      publish(draft, target, listener);
      return new Taken(new BackupFile(target, name), facts);
    } catch (IOException e) {
      throw new StorageException(
          "the backup " + target + " cannot be written: " + e.getMessage(), e);
    } finally {
      DurableFiles.removeDraft(draft);
    }
  }

  private void requireSpace() {
    long needed = sizeOf(database) + sizeOf(Path.of(database + "-wal")) + RESERVE_BYTES;
    long usable = usableBytes.applyAsLong(folder.path());
    if (usable < needed) {
      throw new StorageException(
          "the backup folder %s has %d MB free, a backup needs %d MB: make room or name another"
              .formatted(folder.path(), usable / MEGABYTE, needed / MEGABYTE + 1));
    }
  }

  private void copy(Path draft, CopyListener listener) throws IOException {
    Files.createFile(draft);
    DatabaseFile.live(database)
        .look(
            handle -> {
              handle.execute("BEGIN");
              // The transaction begins with its first read. From here on the copy is of one moment.
              Schema.version(handle);
              copyPages(handle, draft, listener);
              return handle.execute("ROLLBACK");
            });
    // One file that needs no log beside it, also where nobody may write.
    DatabaseFile.owned(draft).look(handle -> handle.execute("PRAGMA journal_mode = DELETE"));
    DurableFiles.force(draft);
  }

  private void copyPages(Handle handle, Path draft, CopyListener listener) {
    int code;
    try {
      var connection = handle.getConnection().unwrap(SQLiteConnection.class);
      code =
          connection
              .getDatabase()
              .backup(
                  "main",
                  draft.toString(),
                  (left, all) -> listener.at("copying", all == 0 ? 1 : 1 - (double) left / all),
                  MILLIS_BETWEEN_TRIES,
                  TRIES,
                  PAGES_PER_STEP);
    } catch (SQLException e) {
      throw new StorageException(database + " cannot be copied: " + e.getMessage(), e);
    }
    refuse(SQLiteErrorCode.getErrorCode(code & 0xff));
  }

  private void refuse(SQLiteErrorCode code) {
    switch (code) {
      case SQLITE_OK, SQLITE_DONE -> {}
      case SQLITE_FULL, SQLITE_IOERR ->
          throw new StorageException(
              "the backup folder "
                  + folder.path()
                  + " cannot take the backup, the disk is full: make room or name another");
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          throw new DamagedDatabaseException(database, code.message);
      default -> throw new StorageException(database + " cannot be copied: " + code.message);
    }
  }

  private DatabaseFacts verified(Path draft, CopyListener listener) {
    try {
      SqliteIntegrity.checkStill(draft, listener);
      return DatabaseFile.still(draft).facts();
    } catch (DamagedDatabaseException copied) {
      throw new DamagedDatabaseException(database, copied.finding(), copied);
    }
  }

  /** The checksum goes first, so that no backup is ever seen without one. */
  private static void publish(Path draft, Path target, CopyListener listener) throws IOException {
    listener.at("hashing", 0);
    var checksum = BackupFile.checksumOf(target);
    var checksumDraft = Path.of(checksum + ".part");
    try {
      Files.writeString(
          checksumDraft, DurableFiles.sha256(draft) + "  " + target.getFileName() + "\n");
      DurableFiles.publish(checksumDraft, checksum);
      DurableFiles.publish(draft, target);
    } catch (IOException | RuntimeException failure) {
      Files.deleteIfExists(checksumDraft);
      Files.deleteIfExists(checksum);
      throw failure;
    }
  }

  private static long sizeOf(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new StorageException(file + " cannot be read: check its rights", e);
    }
  }

  private static long usableBytes(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw new StorageException("the free space of " + folder + " cannot be read", e);
    }
  }
}
