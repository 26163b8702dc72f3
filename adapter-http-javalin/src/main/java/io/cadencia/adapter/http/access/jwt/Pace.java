package io.cadencia.adapter.http.access.jwt;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Lets something happen so often and no oftener. Whoever holds one guards it. */
public final class Pace {

  private final long least;
  private final LongSupplier nanos;
  private long last;

  /**
   * @param least from one time to the next; the first time may be at once
   * @param nanos a clock that never jumps, in nanoseconds
   */
  public Pace(Duration least, LongSupplier nanos) {
    this.least = least.toNanos();
    this.nanos = nanos;
    this.last = nanos.getAsLong() - this.least;
  }

  /** Whether it may happen now; if so, it does. */
  public boolean take() {
    if (nanos.getAsLong() - last < least) {
      return false;
    }
    restart();
    return true;
  }

  /** It happened by itself. */
  public void restart() {
    last = nanos.getAsLong();
  }
}
