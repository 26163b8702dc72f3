package io.cadencia.bootstrap.task;

import java.util.concurrent.TimeUnit;

/** Between two transactions of a long task: long enough for whoever waits to write to ask again. */
final class Pause {

  /** SQLite's waiters ask at least every 100 ms. */
  private static final long MILLIS = 150;

  private Pause() {}

  static void run() {
    try {
      TimeUnit.MILLISECONDS.sleep(MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
