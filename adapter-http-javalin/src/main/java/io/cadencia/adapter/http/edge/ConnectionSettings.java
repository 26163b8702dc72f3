package io.cadencia.adapter.http.edge;

import java.time.Duration;

/**
 * How many connections there may be and how long each is waited for.
 *
 * @param most connections at a time; more wait until one is closed
 * @param idle after so long without a byte a connection is closed; a stream must send something
 *     more often
 * @param stop how long requests under way may take to end when the server stops
 */
public record ConnectionSettings(int most, Duration idle, Duration stop) {

  public static final ConnectionSettings STANDARD =
      new ConnectionSettings(1024, Duration.ofSeconds(30), Duration.ofSeconds(5));

  public ConnectionSettings withMost(int other) {
    return new ConnectionSettings(other, idle, stop);
  }

  public ConnectionSettings withIdle(Duration other) {
    return new ConnectionSettings(most, other, stop);
  }

  public ConnectionSettings withStop(Duration other) {
    return new ConnectionSettings(most, idle, other);
  }
}
