package io.cadencia.adapter.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlite3.SQLitePlugin;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A database file looked at from outside, with a connection of its own for each look. */
final class DatabaseFile {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Path path;
  private final Jdbi jdbi;

  private DatabaseFile(Path path, Jdbi jdbi) {
    this.path = path;
    this.jdbi = jdbi;
  }

  /** A file that others may write to meanwhile; what is in its log counts. */
  static DatabaseFile live(Path path) {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(Math.toIntExact(PATIENCE.toMillis()));
    return new DatabaseFile(path, jdbi("jdbc:sqlite:" + path, config));
  }

  /** A file that nobody writes to and that has no log: nothing is written beside it. */
  static DatabaseFile still(Path path) {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    var url = "jdbc:sqlite:" + path.toAbsolutePath().toUri() + "?immutable=1";
    return new DatabaseFile(path, jdbi(url, config));
  }

  /** A file that belongs to us alone; a log is folded back before the connection closes. */
  static DatabaseFile owned(Path path) {
    return new DatabaseFile(path, jdbi("jdbc:sqlite:" + path, new SQLiteConfig()));
  }

  private static Jdbi jdbi(String url, SQLiteConfig config) {
    var source = new SQLiteDataSource(config);
    source.setUrl(url);
    return Jdbi.create(source).installPlugin(new SQLitePlugin());
  }

  Path path() {
    return path;
  }

  /**
   * Looks at the file.
   *
   * @throws DamagedDatabaseException if SQLite cannot make sense of it
   * @throws io.cadencia.application.port.out.StorageException if it cannot be read at all
   */
  <T> T look(Function<Handle, T> query) {
    return new SqliteFailures(path).guardDamage(() -> jdbi.withHandle(query::apply));
  }

  /** Its schema, counts and size; the schema must be one of this program's. */
  DatabaseFacts facts() {
    return look(
        handle -> {
          int version = SchemaHistory.versionOf(handle, path);
          var newest =
              handle
                  .createQuery("SELECT max(coalesce(end_ts, start_ts)) FROM cycle_events")
                  .mapTo(Long.class)
                  .findOne()
                  .map(Instant::ofEpochMilli)
                  .orElse(null);
          long cycles =
              handle.createQuery("SELECT count(*) FROM cycle_events").mapTo(Long.class).one();
          return new DatabaseFacts(version, cycles, newest, size());
        });
  }

  private long size() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
