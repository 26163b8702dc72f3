package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StorageBusyException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * A few read-only connections, opened when first needed and kept. The one used last is lent first,
 * for its statements are prepared and its pages are warm.
 */
final class Readers implements AutoCloseable {

  static final int CONNECTIONS = 4;

  private final Supplier<Handle> opening;
  private final Duration patience;
  private final Semaphore free = new Semaphore(CONNECTIONS, true);
  private final Deque<Handle> idle = new ConcurrentLinkedDeque<>();
  private final List<Handle> opened = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  /**
   * @param patience how long to wait for a connection when all are lent
   */
  Readers(Supplier<Handle> opening, Duration patience) {
    this.opening = opening;
    this.patience = patience;
  }

  <T> T read(Function<Handle, T> query) {
    waitForOne();
    try {
      var handle = take();
      try {
        return query.apply(handle);
      } finally {
        handle.clean();
        idle.push(handle);
      }
    } finally {
      free.release();
    }
  }

  private Handle take() {
    if (closed) {
      throw new ClosedDatabaseException();
    }
    var handle = idle.poll();
    if (handle == null) {
      handle = opening.get();
      opened.add(handle);
    }
    return handle;
  }

  private void waitForOne() {
    if (!acquired(1)) {
      throw new StorageBusyException(
          "all %d readers of the database were busy for %d ms: try again"
              .formatted(CONNECTIONS, patience.toMillis()));
    }
  }

  private boolean acquired(int permits) {
    try {
      return free.tryAcquire(permits, patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  long prepared() {
    return opened.stream().mapToLong(handle -> Connections.statements(handle).prepared()).sum();
  }

  /** Waits for reads under way, for a while. */
  @Override
  public void close() {
    closed = true;
    var allBack = acquired(CONNECTIONS);
    var handles = new ArrayList<>(idle);
    idle.clear();
    handles.forEach(Handle::close);
    if (allBack) {
      free.release(CONNECTIONS);
    }
  }
}
