package io.cadencia.adapter.cv.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Runs by the clock on the wall. */
record WallPacer(Clock clock) implements Pacer {

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void waitUntil(Instant moment) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(Duration.between(now(), moment).toNanos());
  }
}
