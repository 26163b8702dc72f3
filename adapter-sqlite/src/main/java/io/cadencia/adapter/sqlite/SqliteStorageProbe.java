package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StorageException;
import io.cadencia.application.port.out.StorageProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the file, its write-ahead log and its volume. */
public final class SqliteStorageProbe implements StorageProbe {

  private static final Logger LOG = LoggerFactory.getLogger(SqliteStorageProbe.class);

  private final SqliteDatabase database;

  public SqliteStorageProbe(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public Storage look() {
    var version = schemaVersion();
    return new Storage(version > 0, version, walSize(), diskFreePercent());
  }

  /** 0 when nothing answers; a file that was removed still answers those who hold it open. */
  private int schemaVersion() {
    if (!Files.isRegularFile(database.file())) {
      return 0;
    }
    try {
      return database.schemaVersion();
    } catch (StorageException e) {
      LOG.debug("the database does not answer", e);
      return 0;
    }
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
      return 100.0 * store.getUsableSpace() / store.getTotalSpace();
    } catch (IOException e) {
      LOG.debug("the free space cannot be read", e);
      return 0;
    }
  }
}
