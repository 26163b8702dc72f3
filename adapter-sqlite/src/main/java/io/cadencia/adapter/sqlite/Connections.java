package io.cadencia.adapter.sqlite;

import io.cadencia.adapter.sqlite.SqliteDatabase.Settings;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.sqlite3.SQLitePlugin;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** How connections to the file are opened; the reasons for the numbers are in ADR 11. */
record Connections(Path file, Settings settings) {

  private static final int STATEMENTS = 100;

  /** In pages of 4 KiB: a commit that finds so many in the log tries to fold them in. */
  private static final int CHECKPOINT_PAGES = 1000;

  /** A log that a long read let grow beyond this is cut back once it starts anew. */
  private static final int LONGEST_LOG_BYTES = 8 * 1024 * 1024;

  private static final int CACHE_KIB = 8 * 1024;

  Handle writer() {
    var config = common();
    config.setJournalMode(JournalMode.WAL);
    // In WAL mode this survives a crash of the process at once, a power cut since the checkpoint.
    config.setSynchronous(SynchronousMode.NORMAL);
    config.enforceForeignKeys(true);
    config.setWalAutocheckpoint(CHECKPOINT_PAGES);
    config.setJournalSizeLimit(LONGEST_LOG_BYTES);
    return open(config);
  }

  Handle reader() {
    var config = common();
    config.setReadOnly(true);
    return open(config);
  }

  private SQLiteConfig common() {
    var config = new SQLiteConfig();
    config.setBusyTimeout(Math.toIntExact(settings.busyTimeout().toMillis()));
    // Negative numbers are KiB, positive ones pages.
    config.setCacheSize(-CACHE_KIB);
    return config;
  }

  private Handle open(SQLiteConfig config) {
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    var jdbi = Jdbi.create(source).installPlugin(new SQLitePlugin());
    jdbi.setStatementBuilderFactory(connection -> new StatementCache(STATEMENTS));
    // What was bound to a statement may be somebody's name, and messages end up in logs.
    jdbi.configure(
        StatementExceptions.class, told -> told.setMessageRendering(MessageRendering.NONE));
    // Handles live as long as the database: whoever lends one cleans up what was left open.
    jdbi.configure(SqlStatements.class, all -> all.setAttachAllStatementsForCleanup(true));
    var handle = jdbi.open();
    // The first cleaning of a handle ends its statement cache too; have it before there is one.
    handle.clean();
    return handle;
  }

  static StatementCache statements(Handle handle) {
    return (StatementCache) handle.getStatementBuilder();
  }
}
