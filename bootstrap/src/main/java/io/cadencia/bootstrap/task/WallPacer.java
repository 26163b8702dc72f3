package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.source.Pacer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Lets a looped recording run by the clock on the wall. */
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
