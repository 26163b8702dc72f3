package io.cadencia.benchmarks;

import io.cadencia.bootstrap.wiring.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A clock that goes on from the newest cycle, as if it had just been measured. */
final class BenchClock {

  private BenchClock() {}

  static Clock after(Storage storage) {
    var newest = storage.cycles().newestEvent().orElseThrow().plusSeconds(1);
    return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), newest));
  }
}
