package io.cadencia.domain.export;

import io.cadencia.domain.CadenciaException;
import java.time.Duration;

/** Somebody has had as many exports made as they may for now. */
public final class ExportsRationedException extends CadenciaException {

  /** Which limit is reached. */
  public enum Reason {
    ONE_UNDER_WAY,
    ENOUGH_THIS_HOUR
  }

  private final Reason reason;
  private final int most;
  private final Duration retryAfter;

  ExportsRationedException(Reason reason, int most, Duration retryAfter) {
    super(
        reason == Reason.ONE_UNDER_WAY
            ? "another export of yours is under way: wait for it or cancel it"
            : "at most %d exports an hour: try again in %d s"
                .formatted(most, retryAfter.toSeconds()));
    this.reason = reason;
    this.most = most;
    this.retryAfter = retryAfter;
  }

  public Reason reason() {
    return reason;
  }

  /** How many there may be. */
  public int most() {
    return most;
  }

  /** How long to wait before it is worth asking again. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
