package io.cadencia.adapter.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlite3.SQLitePlugin;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** How connections to the file are opened. */
record Connections(Path file, Duration busyTimeout) {

  private static final int READERS = 4;

  Jdbi writer() {
    var config = common();
    config.setJournalMode(JournalMode.WAL);
    // In WAL mode this survives a crash of the process at once, a power cut since the checkpoint.
    config.setSynchronous(SynchronousMode.NORMAL);
    config.enforceForeignKeys(true);
    return jdbi(dataSource(config));
  }

  HikariDataSource readers() {
    var config = common();
    config.setReadOnly(true);
    var pool = new HikariConfig();
    pool.setPoolName("readers");
    pool.setDataSource(dataSource(config));
    // Hikari would otherwise try to switch each connection to read-write, which SQLite refuses.
    pool.setReadOnly(true);
    pool.setMaximumPoolSize(READERS);
    pool.setConnectionTimeout(Math.max(busyTimeout.toMillis(), 250));
    // A file needs no new connections from time to time.
    pool.setMaxLifetime(0);
    return new HikariDataSource(pool);
  }

  static Jdbi jdbi(DataSource source) {
    return Jdbi.create(source).installPlugin(new SQLitePlugin());
  }

  private SQLiteConfig common() {
    var config = new SQLiteConfig();
    config.setBusyTimeout(Math.toIntExact(busyTimeout.toMillis()));
    return config;
  }

  private SQLiteDataSource dataSource(SQLiteConfig config) {
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }
}
