package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StorageException;
import io.cadencia.application.port.out.StorageProbe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;

/**
 * Looks at the file, its write-ahead log and its volume. The file itself is looked at as well as
 * asked: who holds a file open is answered from memory, even when it was removed or its beginning
 * was spoilt.
 */
public final class SqliteStorageProbe implements StorageProbe {

  private static final Logger LOG = LoggerFactory.getLogger(SqliteStorageProbe.class);
  private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private final SqliteDatabase database;
  private final @Nullable Object opened;

  public SqliteStorageProbe(SqliteDatabase database) {
    this.database = database;
    this.opened = identity(database.file());
  }

  /** What tells the file from another one of its name; null where the volume cannot say. */
  private static @Nullable Object identity(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    } catch (IOException e) {
      LOG.debug("the file cannot be told from others", e);
      return null;
    }
  }

  @Override
  public Storage look() {
    var condition = glance();
    if (condition != Condition.SOUND) {
      return storage(condition, 0);
    }
    try {
      return storage(Condition.SOUND, database.schemaVersion());
    } catch (StorageException e) {
      LOG.debug("the database does not answer", e);
      return storage(isDamage(e) ? Condition.DAMAGED : Condition.UNREACHABLE, 0);
    }
  }

  private Storage storage(Condition condition, int schemaVersion) {
    return new Storage(condition, schemaVersion, walSize(), diskFreePercent());
  }

  private Condition glance() {
    var file = database.file();
    if (!Files.isRegularFile(file)) {
      return Condition.MISSING;
    }
    var found = identity(file);
    if (opened != null && found != null && !opened.equals(found)) {
      return Condition.REPLACED;
    }
    try (var in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(HEADER.length), HEADER)
          ? Condition.SOUND
          : Condition.DAMAGED;
    } catch (IOException e) {
      LOG.debug("the file cannot be read", e);
      return Condition.UNREACHABLE;
    }
  }

  private static boolean isDamage(StorageException failure) {
    return SqliteFailures.sqliteCode(failure)
        .filter(
            code ->
                code == SQLiteErrorCode.SQLITE_NOTADB
                    || (code.code & 0xff) == SQLiteErrorCode.SQLITE_CORRUPT.code)
        .isPresent();
  }

  private long walSize() {
    var log = Path.of(database.file() + "-wal");
    try {
      return Files.exists(log) ? Files.size(log) : 0;
    } catch (IOException e) {
      LOG.debug("the size of the write-ahead log cannot be read", e);
      return 0;
    }
  }

  private double diskFreePercent() {
    try {
      var store = Files.getFileStore(database.file().toAbsolutePath().resolveSibling(""));
      return store.getTotalSpace() == 0
          ? 0
          : 100.0 * store.getUsableSpace() / store.getTotalSpace();
    } catch (IOException e) {
      LOG.debug("the free space cannot be read", e);
      return 0;
    }
  }
}
