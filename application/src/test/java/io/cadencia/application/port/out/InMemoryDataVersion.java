package io.cadencia.application.port.out;

import java.util.concurrent.atomic.AtomicLong;

/** Changes when it is told to: the stores in memory do not count their writes. */
public final class InMemoryDataVersion implements DataVersion {

  private final AtomicLong version = new AtomicLong(1);

  @Override
  public long current() {
    return version.get();
  }

  /** Something was written. */
  public void change() {
    version.incrementAndGet();
  }
}
