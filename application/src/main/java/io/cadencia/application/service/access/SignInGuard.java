package io.cadencia.application.service.access;

import io.cadencia.application.port.out.SignInAttempts;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.access.NameMark;
import io.cadencia.domain.access.SignInSource;
import io.cadencia.domain.access.SignInThrottle;
import io.cadencia.domain.access.SignInThrottledException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts attempts to sign in before anything is computed for them, so that many at the same time
 * are as many as one after the other.
 */
final class SignInGuard {

  /** How many old ones are forgotten at each attempt: more than one attempt leaves behind. */
  private static final int FORGOTTEN_AT_ONCE = 100;

  private final SignInAttempts attempts;
  private final SignInThrottle throttle;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  SignInGuard(
      SignInAttempts attempts, SignInThrottle throttle, UnitOfWork unitOfWork, Clock clock) {
    this.attempts = attempts;
    this.throttle = throttle;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * @param number of the attempt, where it is allowed
   * @param untilNext how long to wait, where it is not allowed
   */
  private record Verdict(long number, Optional<Duration> untilNext) {}

  /**
   * Counts an attempt; returns its number.
   *
   * @throws SignInThrottledException if there were too many from there, or under this name
   */
  long admit(String peer, String name) {
    var verdict = unitOfWork.execute(() -> judge(SignInSource.of(peer), NameMark.of(name)));
    verdict
        .untilNext()
        .ifPresent(
            wait -> {
              throw new SignInThrottledException(wait);
            });
    return verdict.number();
  }

  private Verdict judge(SignInSource source, NameMark name) {
    var now = clock.instant();
    var forgotten = throttle.forgottenUntil(now);
    attempts.deleteUntil(forgotten, FORGOTTEN_AT_ONCE);
    var bySource =
        throttle.waitByAddress(attempts.from(source, forgotten, throttle.perAddress()), now);
    return bySource.isPresent()
        ? new Verdict(0, bySource)
        : judgeName(source, name, forgotten, now);
  }

  /** Who is turned away for the name has tried nevertheless, and pays with the address. */
  private Verdict judgeName(SignInSource source, NameMark name, Instant forgotten, Instant now) {
    var byName = throttle.waitByName(attempts.failuresOf(name, forgotten, throttle.perName()), now);
    return byName.isPresent()
        ? new Verdict(attempts.add(source, now), byName)
        : new Verdict(attempts.add(source, name, now), byName);
  }

  /** The attempt was good. */
  void succeeded(long attempt) {
    attempts.succeeded(attempt);
  }

  /** Nothing was tried after all. */
  void takeBack(long attempt) {
    attempts.remove(attempt);
  }
}
