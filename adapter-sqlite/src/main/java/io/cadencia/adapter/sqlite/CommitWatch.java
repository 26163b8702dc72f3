package io.cadencia.adapter.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Notices commits, those of other processes too: {@code PRAGMA data_version} differs after a commit
 * of any other connection, and this one never writes.
 *
 * <p>Questions that come at the same time share an answer. Only an answer that was begun after a
 * question came may be its answer, for an older one may have missed a commit.
 */
final class CommitWatch implements AutoCloseable {

  private static final String QUESTION = "PRAGMA data_version";

  private final Supplier<Handle> opening;
  private final ReentrantLock turn = new ReentrantLock();

  private volatile long begun;
  private long answered;
  private long version;
  private long lastSeen;
  private @Nullable Handle handle;
  private @Nullable PreparedStatement question;
  private boolean closed;

  CommitWatch(Supplier<Handle> opening) {
    this.opening = opening;
  }

  /** A number that has grown if anything was committed since the last call. */
  long version() {
    long begunBefore = begun;
    turn.lock();
    try {
      if (answered > begunBefore) {
        return version;
      }
      long mine = answered + 1;
      begun = mine;
      look();
      answered = mine;
      return version;
    } finally {
      turn.unlock();
    }
  }

  private void look() {
    if (closed) {
      throw new ClosedDatabaseException();
    }
    try {
      var asked = question;
      if (asked == null) {
        asked = open();
        version++;
        lastSeen = ask(asked);
        return;
      }
      long seen = ask(asked);
      if (seen != lastSeen) {
        lastSeen = seen;
        version++;
      }
    } catch (SQLException e) {
      forget();
      throw new ConnectionException(e);
    }
  }

  private PreparedStatement open() throws SQLException {
    var opened = opening.get();
    handle = opened;
    var prepared = opened.getConnection().prepareStatement(QUESTION);
    question = prepared;
    return prepared;
  }

  /** Without Jdbi, which would cost several times the question; the cursor is closed each time. */
  private static long ask(PreparedStatement question) throws SQLException {
    try (var answer = question.executeQuery()) {
      answer.next();
      return answer.getLong(1);
    }
  }

  /** What a fresh connection tells cannot be compared with what this one told. */
  private void forget() {
    var old = handle;
    question = null;
    handle = null;
    if (old != null) {
      old.close();
    }
  }

  @Override
  public void close() {
    turn.lock();
    try {
      closed = true;
      forget();
    } finally {
      turn.unlock();
    }
  }
}
