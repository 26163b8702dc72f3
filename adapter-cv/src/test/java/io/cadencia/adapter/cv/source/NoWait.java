package io.cadencia.adapter.cv.source;

import java.time.Clock;
import java.time.Instant;

/** For what never waits by the clock. */
public record NoWait(Clock clock) implements Pacer {

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void waitUntil(Instant moment) {}
}
