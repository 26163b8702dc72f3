package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StorageBusyException;
import io.cadencia.application.port.out.StorageException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in one line what is wrong with a database and what to do about it. */
final class SqliteFailures {

  private final Path file;

  SqliteFailures(Path file) {
    this.file = file;
  }

  /** Runs the work and translates what SQLite throws; refusals pass as they are. */
  <T> T guard(Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException failure) {
      throw translate(failure);
    }
  }

  /** As {@link #guard}, but tells damage apart from everything else. */
  <T> T guardDamage(Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException failure) {
      var code = primary(resultCode(failure));
      if (code == SQLiteErrorCode.SQLITE_NOTADB || code == SQLiteErrorCode.SQLITE_CORRUPT) {
        throw new DamagedDatabaseException(file, firstLine(failure), failure);
      }
      throw translate(failure);
    }
  }

  private StorageException translate(Throwable failure) {
    var code = resultCode(failure);
    return switch (primary(code)) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new StorageBusyException(
              file + " is locked by another process: wait for it or stop it", failure);
      case SQLITE_NOTADB ->
          new StorageException(
              file + " is not a database: move it away or choose another data folder", failure);
      case SQLITE_CORRUPT ->
          new StorageException(
              file + " is damaged: move it away and restore a backup, never delete it", failure);
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
          new StorageException(
              file + " cannot be written (readonly): check the rights of the data folder", failure);
      case SQLITE_FULL -> new StorageException(file + " cannot grow: the disk is full", failure);
      default -> new StorageException(file + " failed: " + firstLine(failure), failure);
    };
  }

  /** SQLite's own code, if the failure comes from SQLite. */
  static Optional<SQLiteErrorCode> sqliteCode(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(SQLiteException.class::isInstance)
        .map(cause -> ((SQLiteException) cause).getResultCode())
        .findFirst();
  }

  private static SQLiteErrorCode resultCode(Throwable failure) {
    return sqliteCode(failure).orElse(SQLiteErrorCode.SQLITE_ERROR);
  }

  /** The lower byte of an extended code is the plain one. */
  private static SQLiteErrorCode primary(SQLiteErrorCode code) {
    return SQLiteErrorCode.getErrorCode(code.code & 0xff);
  }

  private static String firstLine(Throwable failure) {
    var root =
        Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .reduce((outer, inner) -> inner)
            .orElse(failure);
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("unknown reason");
  }
}
