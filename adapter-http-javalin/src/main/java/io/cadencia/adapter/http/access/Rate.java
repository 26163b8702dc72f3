package io.cadencia.adapter.http.access;

import java.time.Duration;

/**
 * How many requests may come in how long.
 *
 * @param requests at least 1
 * @param period from one second to a day
 */
public record Rate(int requests, Duration period) {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  public Rate {
    if (requests < 1) {
      throw new IllegalArgumentException("a rate allows at least 1 request, was " + requests);
    }
    if (period.compareTo(SHORTEST) < 0 || period.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a rate's period is 1 s to a day, was " + period);
    }
  }

  public static Rate perSecond(int requests) {
    return new Rate(requests, SHORTEST);
  }
}
