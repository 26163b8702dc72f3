package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

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

  /**
   * @param busyTimeout how long to wait for a lock of another process, or for a free connection
   * @param longestRead how long one snapshot may be read
   * @param changesKept how many changes wait in the outbox when nobody fetches them
   */
  public record Settings(Duration busyTimeout, Duration longestRead, int changesKept) {

    private static final Settings DEFAULT =
        new Settings(Duration.ofSeconds(5), Duration.ofMinutes(2), 10_000);

    public Settings {
      if (busyTimeout.isNegative() || longestRead.isNegative() || longestRead.isZero()) {
        throw new IllegalArgumentException(
            "times must be positive, were " + busyTimeout + " and " + longestRead);
      }
      if (changesKept < 0) {
        throw new IllegalArgumentException("cannot keep " + changesKept + " changes");
      }
    }

    public static Settings standard() {
      return DEFAULT;
    }

    public Settings withBusyTimeout(Duration timeout) {
      return new Settings(timeout, longestRead, changesKept);
    }

    public Settings withLongestRead(Duration longest) {
      return new Settings(busyTimeout, longest, changesKept);
    }

    public Settings withChangesKept(int changes) {
      return new Settings(busyTimeout, longestRead, changes);
    }
  }

  private final Path file;
  private final Settings settings;
  private final SqliteFailures failures;
  private final Writer writer;
  private final Readers readers;
  private final SnapshotLane lane;
  private final CommitWatch commits;

  private SqliteDatabase(Writer writer, Connections connections) {
    this.file = connections.file();
    this.settings = connections.settings();
    this.failures = new SqliteFailures(file);
    this.writer = writer;
    this.readers = new Readers(connections::reader, settings.busyTimeout());
    this.lane = new SnapshotLane(connections::reader, settings.longestRead());
    this.commits = new CommitWatch(connections::reader);
  }

  /**
   * @throws SchemaNotReadyException if a detector comes before the server
   * @throws StorageException if the file cannot be opened, or has a schema that is not ours
   */
  public static SqliteDatabase open(Path file, Role role) {
    return open(file, role, Settings.standard());
  }

  /** As {@link #open(Path, Role)}, with other settings than the standard ones. */
  public static SqliteDatabase open(Path file, Role role, Settings settings) {
    return open(file, role, settings, Schema.released());
  }

  static SqliteDatabase open(Path file, Role role, Settings settings, List<Migration> migrations) {
    prepare(file, role, migrations.size());
    var connections = new Connections(file, settings);
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
    var writer = new Writer(connections.writer());
    try {
      var schema = new Schema(connections.file(), migrations);
      switch (role) {
        case SERVER -> {
          schema.migrate(writer);
          TallyRules.enforce(writer);
        }
        case DETECTOR -> schema.require(writer);
      }
      writer.forgetStatements();
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

  /** See {@link SqliteDataVersion}. */
  long dataVersion() {
    return failures.guard(commits::version);
  }

  Settings settings() {
    return settings;
  }

  <T> T read(Function<Handle, T> query) {
    return failures.guard(
        () -> {
          if (writer.isMine()) {
            return writer.write(query);
          }
          return lane.isMine() ? lane.query(query) : readers.read(query);
        });
  }

  /** Reads of this thread inside see one state; see {@link SqliteSnapshot}. */
  <T> T snapshot(Supplier<T> work) {
    return failures.guard(() -> writer.isMine() ? work.get() : lane.read(work));
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
    if (lane.isMine()) {
      throw new IllegalStateException("a snapshot is for reading: write after it");
    }
    return failures.guard(() -> writer.write(writer.isMine() ? work : settled(work)));
  }

  /** The tallies are settled last, after whatever else the work has put off to the commit. */
  private <T> Function<Handle, T> settled(Function<Handle, T> work) {
    return handle -> {
      var result = work.apply(handle);
      writer.beforeCommit(TallyKeeper.class, TallyKeeper::settle);
      return result;
    };
  }

  /**
   * Has the work done once at the end of the transaction this thread is in, however often it is
   * asked for under that key; a transaction that fails forgets it.
   */
  void beforeCommit(Object key, Consumer<Handle> work) {
    writer.beforeCommit(key, work);
  }

  /** For statements that SQLite does not allow inside a transaction. */
  <T> T outsideTransaction(Function<Handle, T> work) {
    return failures.guard(() -> writer.outsideTransaction(work));
  }

  /** How many statements all connections have prepared so far. */
  long statementsPrepared() {
    return writer.prepared() + readers.prepared() + lane.prepared();
  }

  @Override
  public void close() {
    lane.close();
    commits.close();
    readers.close();
    // The writer goes last: the last connection to close folds the write-ahead log into the file.
    failures.guard(
        () -> {
          writer.close();
          return file;
        });
  }
}
