package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.source.Pacer;
import io.cadencia.bootstrap.time.SimulationClock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Lets a simulated camera run by the clock of the demo. */
final class PacedBy implements Pacer {

  private final SimulationClock clock;

  PacedBy(SimulationClock clock) {
    this.clock = clock;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void waitUntil(Instant moment) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(clock.realTimeUntil(moment).toNanos());
  }
}
