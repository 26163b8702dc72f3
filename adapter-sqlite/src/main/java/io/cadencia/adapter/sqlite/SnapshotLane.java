package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StorageBusyException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Where long reads go, one after another in the order they came, on a connection of their own: the
 * live reads beside them lose at most one processor.
 */
final class SnapshotLane implements AutoCloseable {

  private static final long AGAIN_MILLIS = 20;

  private final ReentrantLock turn = new ReentrantLock(true);
  private final Supplier<Handle> opening;
  private final Duration longest;
  private final ScheduledExecutorService clock;
  private @Nullable Handle handle;
  private volatile @Nullable SnapshotReading reading;
  private volatile boolean closed;

  /**
   * @param longest how long one may read, and how long one waits for those before it
   */
  SnapshotLane(Supplier<Handle> opening, Duration longest) {
    this.opening = opening;
    this.longest = longest;
    this.clock = Executors.newSingleThreadScheduledExecutor(SnapshotLane::watchman);
  }

  private static Thread watchman(Runnable work) {
    var thread = new Thread(work, "snapshot-deadline");
    thread.setDaemon(true);
    return thread;
  }

  /** Whether this thread is inside {@link #read}. */
  boolean isMine() {
    return turn.isHeldByCurrentThread();
  }

  /** Runs the work on one state of the database, or as part of the reading this thread is in. */
  <T> T read(Supplier<T> work) {
    if (isMine()) {
      return work.get();
    }
    if (!myTurn(longest.toMillis())) {
      throw new StorageBusyException(
          "another long report is still being read after %d s: try again later"
              .formatted(longest.toSeconds()));
    }
    try {
      return onOneState(work);
    } finally {
      turn.unlock();
    }
  }

  private <T> T onOneState(Supplier<T> work) {
    if (closed) {
      throw new ClosedDatabaseException();
    }
    try (var begun = begin()) {
      reading = begun;
      return work.get();
    } finally {
      reading = null;
    }
  }

  private SnapshotReading begin() {
    var mine = handle;
    if (mine == null) {
      mine = opening.get();
      handle = mine;
    }
    try {
      return new SnapshotReading(mine, longest, clock);
    } catch (RuntimeException failure) {
      // Whatever state it is in, the next reading gets a fresh one.
      handle = null;
      mine.close();
      throw failure;
    }
  }

  /** A query of the reading this thread is in. */
  <T> T query(Function<Handle, T> query) {
    var mine = reading;
    if (mine == null || !isMine()) {
      throw new IllegalStateException("this thread reads no snapshot");
    }
    return mine.query(query);
  }

  private boolean myTurn(long millis) {
    try {
      return turn.tryLock(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  long prepared() {
    var mine = handle;
    return mine == null ? 0 : Connections.statements(mine).prepared();
  }

  /** Breaks off what is being read. */
  @Override
  public void close() {
    closed = true;
    while (!turn.tryLock()) {
      breakOff();
    }
    try {
      clock.shutdownNow();
      if (handle != null) {
        handle.close();
      }
    } finally {
      turn.unlock();
    }
  }

  private void breakOff() {
    var current = reading;
    if (current != null) {
      current.expire();
    }
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(AGAIN_MILLIS));
  }
}
