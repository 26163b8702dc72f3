package io.cadencia.adapter.cv.simulation;

import java.time.Instant;

/** The clock a live simulated camera runs by. */
public interface Pacer {

  /** The simulated time now. */
  Instant now();

  /**
   * Waits until the simulated time has come; returns at once if it has passed.
   *
   * @throws InterruptedException if the camera is to stop
   */
  void waitUntil(Instant moment) throws InterruptedException;
}
