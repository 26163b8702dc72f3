package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.ReadTooLongException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;

/**
 * One read transaction that may last only so long. When its time is over the statement at work is
 * interrupted and the state of the database let go, even if the reader is busy elsewhere, such as
 * with a slow receiver of its report.
 */
final class SnapshotReading implements AutoCloseable {

  /** An interrupt that comes between two statements is lost, so it is repeated. */
  private static final long AGAIN_MILLIS = 20;

  private final Handle handle;
  private final DB driver;
  private final Duration longest;
  private final ReentrantLock statement = new ReentrantLock();
  private final ScheduledFuture<?> alarm;
  private volatile boolean over;
  private boolean begun;
  private boolean closed;

  SnapshotReading(Handle handle, Duration longest, ScheduledExecutorService clock) {
    this.handle = handle;
    this.driver = driver(handle);
    this.longest = longest;
    handle.execute("BEGIN");
    this.begun = true;
    // SQLite settles which state it reads at the first look, not at BEGIN.
    handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    this.alarm =
        clock.scheduleWithFixedDelay(
            this::expire, longest.toMillis(), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static DB driver(Handle handle) {
    try {
      return handle.getConnection().unwrap(SQLiteConnection.class).getDatabase();
    } catch (SQLException e) {
      throw new IllegalStateException("not a connection to SQLite", e);
    }
  }

  <T> T query(Function<Handle, T> query) {
    statement.lock();
    try {
      if (over) {
        throw tooLong(null);
      }
      return query.apply(handle);
    } catch (RuntimeException failure) {
      throw over && !(failure instanceof ReadTooLongException) ? tooLong(failure) : failure;
    } finally {
      handle.clean();
      statement.unlock();
    }
  }

  private ReadTooLongException tooLong(@Nullable Throwable cause) {
    return new ReadTooLongException(longest, cause);
  }

  /** Ends the reading, whatever it is at. */
  synchronized void expire() {
    if (closed) {
      return;
    }
    over = true;
    if (statement.tryLock()) {
      try {
        letGo();
      } finally {
        statement.unlock();
      }
    } else {
      interrupt();
    }
  }

  private void interrupt() {
    try {
      driver.interrupt();
    } catch (SQLException e) {
      throw new IllegalStateException("the connection was closed beneath its reading", e);
    }
  }

  private void letGo() {
    if (begun) {
      begun = false;
      handle.execute("ROLLBACK");
    }
  }

  @Override
  public void close() {
    alarm.cancel(false);
    statement.lock();
    try {
      letGo();
    } finally {
      statement.unlock();
      noMoreInterrupts();
    }
  }

  /** Afterwards no late alarm can hit the next reading of the same connection. */
  private synchronized void noMoreInterrupts() {
    closed = true;
  }
}
