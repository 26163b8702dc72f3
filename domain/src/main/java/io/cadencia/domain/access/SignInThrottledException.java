package io.cadencia.domain.access;

import io.cadencia.domain.CadenciaException;
import java.time.Duration;

/** Too many attempts to sign in; whether any of them was right is not told. */
public final class SignInThrottledException extends CadenciaException {

  private final Duration untilNext;

  /**
   * @param untilNext how long until another attempt may be made
   */
  public SignInThrottledException(Duration untilNext) {
    super("too many attempts to sign in: wait for " + untilNext.toSeconds() + " s");
    this.untilNext = untilNext;
  }

  public Duration untilNext() {
    return untilNext;
  }
}
