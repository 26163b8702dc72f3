package io.cadencia.adapter.http.json;

import java.time.Duration;

/** Durations as the API writes them: seconds, exact to the millisecond. */
public final class Seconds {

  private Seconds() {}

  public static double of(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
