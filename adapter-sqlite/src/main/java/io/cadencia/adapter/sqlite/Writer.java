package io.cadencia.adapter.sqlite;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The one connection that writes, lent to one thread at a time.
 *
 * <p>A transaction takes SQLite's write lock when it begins, not at its first write: what it has
 * read until then cannot have changed meanwhile.
 */
final class Writer implements AutoCloseable {

  private final ReentrantLock lock = new ReentrantLock();
  private final Handle handle;

  Writer(Handle handle) {
    this.handle = handle;
  }

  /** Whether this thread is inside {@link #write}. */
  boolean isMine() {
    return lock.isHeldByCurrentThread();
  }

  /** Runs the work in a transaction, or as part of the one this thread is in already. */
  <T> T write(Function<Handle, T> work) {
    if (isMine()) {
      return work.apply(handle);
    }
    lock.lock();
    try {
      return inTransaction(work);
    } finally {
      lock.unlock();
    }
  }

  private <T> T inTransaction(Function<Handle, T> work) {
    handle.execute("BEGIN IMMEDIATE");
    try {
      var result = work.apply(handle);
      handle.execute("COMMIT");
      return result;
    } catch (RuntimeException | Error failure) {
      rollBack(failure);
      throw failure;
    }
  }

  private void rollBack(Throwable failure) {
    try {
      handle.execute("ROLLBACK");
    } catch (RuntimeException e) {
      // SQLite itself rolls back when the disk is full or broken; the first failure tells more.
      failure.addSuppressed(e);
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      handle.close();
    } finally {
      lock.unlock();
    }
  }
}
