package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StorageTimings;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Adds up what reads and transactions take; costs some tens of nanoseconds each. */
final class SqliteTimings implements StorageTimings {

  private final LongAdder reads = new LongAdder();
  private final LongAdder readNanos = new LongAdder();
  private final LongAdder writes = new LongAdder();
  private final LongAdder writeNanos = new LongAdder();

  <T> T read(Supplier<T> work) {
    return timed(work, reads, readNanos);
  }

  <T> T write(Supplier<T> work) {
    return timed(work, writes, writeNanos);
  }

  private static <T> T timed(Supplier<T> work, LongAdder count, LongAdder nanos) {
    long begun = System.nanoTime();
    try {
      return work.get();
    } finally {
      nanos.add(System.nanoTime() - begun);
      count.increment();
    }
  }

  @Override
  public Timings look() {
    return new Timings(
        reads.sum(),
        Duration.ofNanos(readNanos.sum()),
        writes.sum(),
        Duration.ofNanos(writeNanos.sum()));
  }
}
