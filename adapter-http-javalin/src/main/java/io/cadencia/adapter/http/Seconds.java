package io.cadencia.adapter.http;

import java.time.Duration;

/** Durations as the API writes them: seconds, exact to the millisecond. */
final class Seconds {

  private Seconds() {}

  static double of(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
