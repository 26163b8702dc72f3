package io.cadencia.application.port.out;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Undoes failed work by restoring what the stores held before. */
public final class InMemoryUnitOfWork implements UnitOfWork {

  private final ReentrantLock lock = new ReentrantLock();
  private final List<InMemoryStore> stores;

  public InMemoryUnitOfWork(InMemoryStore... stores) {
    this.stores = List.of(stores);
  }

  @Override
  public <T> T execute(Supplier<T> work) {
    if (lock.isHeldByCurrentThread()) {
      return work.get();
    }
    lock.lock();
    try {
      return undoneOnFailure(work);
    } finally {
      lock.unlock();
    }
  }

  private <T> T undoneOnFailure(Supplier<T> work) {
    var undo = stores.stream().map(InMemoryStore::remember).toList();
    try {
      return work.get();
    } catch (RuntimeException | Error failure) {
      undo.forEach(Runnable::run);
      throw failure;
    }
  }
}
