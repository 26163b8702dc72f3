package io.cadencia.bootstrap.replay;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Guesses how long the rest takes by what was done since the first word; used by one thread. */
final class TimeLeft {

  private static final long WORTH_ESTIMATING = Duration.ofSeconds(2).toNanos();

  private final LongSupplier nanos;
  private double firstShare = -1;
  private long firstNanos;

  /**
   * @param nanos as {@link System#nanoTime()}
   */
  TimeLeft(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Null where it cannot be told yet. */
  @Nullable Duration at(double share) {
    long now = nanos.getAsLong();
    if (firstShare < 0) {
      firstShare = share;
      firstNanos = now;
    }
    double done = share - firstShare;
    long taken = now - firstNanos;
    if (done <= 0 || taken < WORTH_ESTIMATING) {
      return null;
    }
    return Duration.ofNanos((long) (taken * (1 - share) / done));
  }
}
