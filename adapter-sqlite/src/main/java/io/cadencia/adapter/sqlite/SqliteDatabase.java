package io.cadencia.adapter.sqlite;

import com.zaxxer.hikari.HikariDataSource;
import io.cadencia.application.port.out.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * One SQLite file: a single writer, a few read-only readers.
 *
 * <p>Inside a transaction of this thread reads see what it has written; all others see what is
 * committed. Failures come as {@link StorageException} with one line that says what to do.
 */
public final class SqliteDatabase implements AutoCloseable {

  /** Who opens the database. */
  public enum Role {
    /** Creates it and brings it to the newest schema. */
    SERVER,
    /** Takes it as the server made it; {@link SchemaNotReadyException} while it has not. */
    DETECTOR
  }

  private static final Duration BUSY_TIMEOUT = Duration.ofSeconds(5);

  private final Path file;
  private final SqliteFailures failures;
  private final Writer writer;
  private final HikariDataSource pool;
  private final Jdbi readers;

  private SqliteDatabase(Writer writer, Connections connections) {
    this.file = connections.file();
    this.failures = new SqliteFailures(file);
    this.writer = writer;
    this.pool = connections.readers();
    this.readers = Connections.jdbi(pool);
  }

  /**
   * @throws SchemaNotReadyException if a detector comes before the server
   * @throws StorageException if the file cannot be opened, or has a schema that is not ours
   */
  public static SqliteDatabase open(Path file, Role role) {
    return open(file, role, BUSY_TIMEOUT, Schema.released());
  }

  static SqliteDatabase open(
      Path file, Role role, Duration busyTimeout, List<Migration> migrations) {
    prepare(file, role, migrations.size());
    var connections = new Connections(file, busyTimeout);
    return new SqliteFailures(file).guard(() -> open(connections, role, migrations));
  }

  private static void prepare(Path file, Role role, int schemaVersion) {
    if (role == Role.DETECTOR && !Files.exists(file)) {
      throw new SchemaNotReadyException(file, 0, schemaVersion);
    }
    var folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new StorageException(file + " is a folder: name a file in it");
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StorageException(
          "the data folder " + folder + " cannot be made: check its rights", e);
    }
  }

  private static SqliteDatabase open(
      Connections connections, Role role, List<Migration> migrations) {
    var writer = new Writer(connections.writer().open());
    try {
      var schema = new Schema(connections.file(), migrations);
      switch (role) {
        case SERVER -> schema.migrate(writer);
        case DETECTOR -> schema.require(writer);
      }
      return new SqliteDatabase(writer, connections);
    } catch (RuntimeException failure) {
      writer.close();
      throw failure;
    }
  }

  public Path file() {
    return file;
  }

  /** The version the file has now. */
  public int schemaVersion() {
    return read(Schema::version);
  }

  <T> T read(Function<Handle, T> query) {
    return failures.guard(
        () -> writer.isMine() ? writer.write(query) : readers.withHandle(query::apply));
  }

  /** As {@link #read}; inside a transaction the tallies are made what it has written so far. */
  <T> T readTallies(Function<Handle, T> query) {
    return read(
        handle -> {
          if (writer.isMine()) {
            TallyKeeper.settle(handle);
          }
          return query.apply(handle);
        });
  }

  /** Runs the work in a transaction, or as part of the one that this thread has begun. */
  <T> T write(Function<Handle, T> work) {
    return failures.guard(() -> writer.isMine() ? writer.write(work) : writer.write(settled(work)));
  }

  private static <T> Function<Handle, T> settled(Function<Handle, T> work) {
    return handle -> {
      var result = work.apply(handle);
      TallyKeeper.settle(handle);
      return result;
    };
  }

  @Override
  public void close() {
    pool.close();
    // The writer goes last: the last connection to close folds the write-ahead log into the file.
    failures.guard(
        () -> {
          writer.close();
          return file;
        });
  }
}
