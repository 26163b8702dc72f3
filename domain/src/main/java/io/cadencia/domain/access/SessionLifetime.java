package io.cadencia.domain.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a browser stays signed in.
 *
 * @param idle so long a session lives that nobody uses, at least {@link #LEAST_IDLE}; since uses
 *     are told once in {@link #TOLD}, it may end that much earlier
 * @param longest so long it lives however much it is used, at least {@code idle}
 */
public record SessionLifetime(Duration idle, Duration longest) {

  /** The use of a session is told no more often: it costs a write. */
  public static final Duration TOLD = Duration.ofMinutes(1);

  /** Below that a session in use could end between two uses that are told. */
  public static final Duration LEAST_IDLE = TOLD.multipliedBy(2);

  /** Half an hour away from the machine; a shift with its breaks and what comes on top. */
  public static final SessionLifetime STANDARD =
      new SessionLifetime(Duration.ofMinutes(30), Duration.ofHours(12));

  public SessionLifetime {
    if (idle.compareTo(LEAST_IDLE) < 0) {
      throw new IllegalArgumentException(
          "a session must be able to rest for " + LEAST_IDLE + " at least, was " + idle);
    }
    if (longest.compareTo(idle) < 0) {
      throw new IllegalArgumentException(
          "a session cannot end after " + longest + " that may rest for " + idle);
    }
  }

  /** Whether the session has ended at the instant. */
  public boolean isOver(KeptSession session, Instant now) {
    return !session.usedAt().isAfter(now.minus(idle))
        || !session.begunAt().isAfter(now.minus(longest));
  }
}
