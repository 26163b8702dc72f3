package io.cadencia.domain.replay;

import io.cadencia.domain.CadenciaException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One trial at a time: the machine has to measure besides. */
public final class ReplayUnderWayException extends CadenciaException {

  private static final Duration SOON = Duration.ofSeconds(10);

  private final Duration retryAfter;

  /**
   * @param left how long the one under way still takes, null where nobody can tell
   */
  public ReplayUnderWayException(@Nullable Duration left) {
    super("another replay is under way: wait for it or have it cancelled");
    this.retryAfter = left == null || left.isZero() ? SOON : left;
  }

  /** How long to wait before it is worth asking again. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
