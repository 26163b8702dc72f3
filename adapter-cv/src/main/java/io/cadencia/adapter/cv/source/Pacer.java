package io.cadencia.adapter.cv.source;

import java.time.Instant;

/** The clock a camera that is no real one runs by. */
public interface Pacer {

  /** The time now. */
  Instant now();

  /**
   * Waits until the time has come; returns at once if it has passed.
   *
   * @throws InterruptedException if the camera is to stop
   */
  void waitUntil(Instant moment) throws InterruptedException;
}
