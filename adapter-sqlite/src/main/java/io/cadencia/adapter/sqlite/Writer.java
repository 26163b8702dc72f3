package io.cadencia.adapter.sqlite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
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
  private final Map<Object, Consumer<Handle>> beforeCommit = new LinkedHashMap<>();

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

  /**
   * Runs the work once, as the last of the transaction this thread is in. Work that is registered
   * under the same key again meanwhile, is dropped, as is all of it when the transaction fails.
   */
  void beforeCommit(Object key, Consumer<Handle> work) {
    if (!isMine()) {
      throw new IllegalStateException("no transaction of this thread to commit, for " + key);
    }
    beforeCommit.putIfAbsent(key, work);
  }

  /** For statements that SQLite does not allow inside a transaction. */
  <T> T outsideTransaction(Function<Handle, T> work) {
    if (isMine()) {
      throw new IllegalStateException("this thread is inside a transaction");
    }
    lock.lock();
    try {
      return work.apply(handle);
    } finally {
      handle.clean();
      lock.unlock();
    }
  }

  private <T> T inTransaction(Function<Handle, T> work) {
    handle.execute("BEGIN IMMEDIATE");
    try {
      var result = work.apply(handle);
      finish();
      handle.clean();
      handle.execute("COMMIT");
      return result;
    } catch (RuntimeException | Error failure) {
      rollBack(failure);
      throw failure;
    } finally {
      beforeCommit.clear();
    }
  }

  /** Work before the commit may itself register more. */
  private void finish() {
    while (!beforeCommit.isEmpty()) {
      var due = new ArrayList<>(beforeCommit.values());
      beforeCommit.clear();
      due.forEach(work -> work.accept(handle));
    }
  }

  private void rollBack(Throwable failure) {
    try {
      handle.clean();
      handle.execute("ROLLBACK");
    } catch (RuntimeException e) {
      // SQLite itself rolls back when the disk is full or broken; the first failure tells more.
      failure.addSuppressed(e);
    }
  }

  void forgetStatements() {
    lock.lock();
    try {
      Connections.statements(handle).forget();
    } finally {
      lock.unlock();
    }
  }

  long prepared() {
    return Connections.statements(handle).prepared();
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
