package io.cadencia.domain.access;

import io.cadencia.domain.CadenciaException;
import java.time.Instant;

/** A key was to expire before it was issued. */
public final class KeyExpiredAtOnceException extends CadenciaException {

  private final Instant expiry;

  public KeyExpiredAtOnceException(Instant expiry) {
    super("a key must expire later than now, not at " + expiry);
    this.expiry = expiry;
  }

  public Instant expiry() {
    return expiry;
  }
}
