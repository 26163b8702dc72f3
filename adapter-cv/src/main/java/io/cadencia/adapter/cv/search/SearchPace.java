package io.cadencia.adapter.cv.search;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a camera is searched.
 *
 * @param between at least this long from one searched frame to the next
 * @param longestStill at most this long, even if nothing moves
 */
public record SearchPace(Duration between, Duration longestStill) {

  /** Each frame, as for a recording. */
  public static final SearchPace EVERY_FRAME = new SearchPace(Duration.ZERO, Duration.ZERO);

  /**
   * A camera on the wall. Two and a half times a second is enough to know who is there. Where
   * nothing moves nobody comes or goes, but the network may have missed a bent head in the last
   * search: the next one must come before the operator counts as gone, which is after 2 s ({@code
   * outOfSight}), so 1.5 s and the 0.4 s before the miss.
   */
  public static final SearchPace LIVE =
      new SearchPace(Duration.ofMillis(380), Duration.ofMillis(1500));

  /** Whether the next frame may be searched. */
  boolean allows(@Nullable Instant lastSearch, Instant now) {
    return lastSearch == null || hasPassed(between, lastSearch, now);
  }

  /** Whether the next frame must be searched, whatever it shows. */
  boolean demands(@Nullable Instant lastSearch, Instant now) {
    return lastSearch == null || hasPassed(longestStill, lastSearch, now);
  }

  /** A clock that was put back lets nothing wait until it has caught up. */
  private static boolean hasPassed(Duration length, Instant since, Instant now) {
    return Duration.between(since, now).abs().compareTo(length) >= 0;
  }
}
