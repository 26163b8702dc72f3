package io.cadencia.application.port.out;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Freezes the stores for the thread that reads. */
public final class InMemorySnapshot implements Snapshot {

  private final Set<Thread> reading = ConcurrentHashMap.newKeySet();
  private final List<InMemoryStore> stores;

  public InMemorySnapshot(InMemoryStore... stores) {
    this.stores = List.of(stores);
  }

  @Override
  public <T> T read(Supplier<T> work) {
    if (!reading.add(Thread.currentThread())) {
      return work.get();
    }
    var thaw = stores.stream().map(InMemoryStore::freeze).toList();
    try {
      return work.get();
    } finally {
      thaw.forEach(Runnable::run);
      reading.remove(Thread.currentThread());
    }
  }
}
