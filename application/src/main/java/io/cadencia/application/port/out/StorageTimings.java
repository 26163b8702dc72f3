package io.cadencia.application.port.out;

import java.time.Duration;

/** What the storage took to answer, added up since the program started. */
@FunctionalInterface
public interface StorageTimings {

  Timings look();

  /**
   * @param reads how many reads there were, failed ones included
   * @param reading how long they took together, waiting for a connection included
   * @param writes how many transactions there were
   * @param writing how long they took together, waiting for the lock included
   */
  record Timings(long reads, Duration reading, long writes, Duration writing) {}
}
