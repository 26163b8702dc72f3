package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Puts a backup in the place of a database that nobody has open. The one that was there is set
 * aside; whatever fails before leaves it as it was.
 */
public final class SqliteRestore {

  /**
   * A backup that may be restored.
   *
   * @param hasChecksum whether its SHA-256 lay beside it, and fitted
   */
  public record Verified(Path backup, DatabaseFacts facts, boolean hasChecksum) {}

  /**
   * @param setAside where the database lies that was there before; empty if there was none
   * @param outboxEpoch greater than any the box has used: change numbers are used a second time
   */
  public record Restored(Verified from, Optional<Path> setAside, long outboxEpoch) {}

  private final Path database;
  private final Clock clock;

  public SqliteRestore(Path database, Clock clock) {
    this.database = database.toAbsolutePath().normalize();
    this.clock = clock;
  }

  /**
   * Reads a backup from end to end.
   *
   * @throws StorageException if it is damaged, not ours, or newer than this program
   */
  public Verified verify(Path backup, CopyListener listener) {
    if (!Files.isRegularFile(backup)) {
      throw new StorageException(backup + " is not there: name a backup with --from");
    }
    refuseLog(backup);
    listener.at("hashing", 0);
    var written = BackupFile.checksum(backup);
    if (written.isPresent() && !written.get().equals(sha256(backup))) {
      throw new StorageException(
          backup + " is not what was backed up, its SHA-256 differs: restore another backup");
    }
    SqliteIntegrity.checkStill(backup, listener);
    return new Verified(backup, DatabaseFile.still(backup).facts(), written.isPresent());
  }

  /**
   * Restores a backup that was verified. An older schema is brought to this program's; nobody is
   * signed in.
   */
  public Restored restore(Verified verified, CopyListener listener) {
    var draft = Path.of(database + ".restore.part");
    try {
      DurableFiles.removeDraft(draft);
      listener.at("copying", 0);
      Files.copy(verified.backup(), draft);
      long epoch = beginAnew(draft);
      SqliteIntegrity.checkStill(draft, listener);
      DurableFiles.force(draft);
      var aside = setAside();
      DurableFiles.publish(draft, database);
      return new Restored(verified, aside, epoch);
    } catch (IOException e) {
      throw new StorageException(
          database + " cannot be restored: " + e.getMessage() + "; it is as it was", e);
    } finally {
      DurableFiles.removeDraft(draft);
    }
  }

  private Optional<Path> setAside() {
    return SetAside.isNeeded(database)
        ? Optional.of(SetAside.move(database, SetAside.Reason.BEFORE_RESTORE, clock.instant()))
        : Optional.empty();
  }

  /** Outbox, sessions and keys are of the newest schema, so a migration comes first. */
  private long beginAnew(Path draft) {
    long used = epochOfPresent();
    var later = Instant.ofEpochSecond(Math.max(used + 1, clock.instant().getEpochSecond()));
    try (var restored = SqliteDatabase.open(draft, SqliteDatabase.Role.SERVER)) {
      // Who has signed out since the backup must not be signed in again by it.
      new SqliteSessionStore(restored).endEverybodys();
      // Nor may a key that was taken back since be worth something again.
      RevokedKeys.of(database).revokeIn(restored);
      return new SqliteChangeFeed(restored).startEpoch(later).epoch();
    }
  }

  /** 0 where the present database is away, damaged or of a schema without an outbox. */
  private long epochOfPresent() {
    if (!Files.isRegularFile(database)) {
      return 0;
    }
    try {
      return DatabaseFile.live(database)
          .look(
              handle ->
                  handle
                      .createQuery("SELECT max(epoch) FROM outbox_state")
                      .mapTo(Long.class)
                      .one());
    } catch (StorageException damaged) {
      // That it cannot be read is why it is replaced; the seconds since 1970 are greater anyway.
      return 0;
    }
  }

  private static void refuseLog(Path backup) {
    var log = Path.of(backup + "-wal");
    try {
      if (Files.exists(log) && Files.size(log) > 0) {
        throw new StorageException(
            backup
                + " has a log beside it and is no finished backup:"
                + " take one of it with './cadencia backup'");
      }
    } catch (IOException e) {
      throw new StorageException(log + " cannot be read: check its rights", e);
    }
  }

  private static String sha256(Path file) {
    try {
      return DurableFiles.sha256(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
