package io.cadencia.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How often somebody may try to sign in.
 *
 * @param perAddress attempts from one address, good ones too
 * @param perName failures under one name, from wherever they come
 * @param window how long an attempt counts
 */
public record SignInThrottle(int perAddress, int perName, Duration window) {

  public static final SignInThrottle STANDARD = new SignInThrottle(5, 20, Duration.ofMinutes(15));

  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

  /** Attempts until then count no more. */
  public Instant forgottenUntil(Instant now) {
    return now.minus(window);
  }

  /**
   * How long to wait before another attempt from an address; empty if it may be made now.
   *
   * @param attempts from there, newest first
   */
  public Optional<Duration> waitByAddress(List<Instant> attempts, Instant now) {
    return wait(attempts, perAddress, now);
  }

  /**
   * How long to wait before another attempt under a name; empty if it may be made now.
   *
   * @param failures under it, newest first
   */
  public Optional<Duration> waitByName(List<Instant> failures, Instant now) {
    return wait(failures, perName, now);
  }

  /** Attempts of the future count as well: a clock that was set back opens nothing. */
  private Optional<Duration> wait(List<Instant> newestFirst, int most, Instant now) {
    if (newestFirst.size() < most) {
      return Optional.empty();
    }
    var wait = Duration.between(now, newestFirst.get(most - 1).plus(window));
    if (wait.isNegative() || wait.isZero()) {
      return Optional.empty();
    }
    return Optional.of(wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait);
  }
}
