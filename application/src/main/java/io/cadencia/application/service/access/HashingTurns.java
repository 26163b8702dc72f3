package io.cadencia.application.service.access;

import io.cadencia.domain.access.SignInThrottledException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets few passwords be computed at a time: each takes megabytes, and anybody may ask for one. */
public final class HashingTurns {

  private static final Duration UNTIL_ONE_IS_FREE = Duration.ofSeconds(1);

  private final Semaphore turns;
  private final Semaphore places;

  /** As many as a small machine has to spare. */
  public static HashingTurns few() {
    return new HashingTurns(2, 8);
  }

  /**
   * @param atOnce how many are computed at a time
   * @param waiting how many more may wait for their turn
   */
  HashingTurns(int atOnce, int waiting) {
    this.turns = new Semaphore(atOnce, true);
    this.places = new Semaphore(atOnce + waiting);
  }

  /**
   * Runs the work when it is its turn.
   *
   * @throws SignInThrottledException if too many wait already
   */
  <T> T run(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw new SignInThrottledException(UNTIL_ONE_IS_FREE);
    }
    try {
      return inTurn(work);
    } finally {
      places.release();
    }
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
