package io.cadencia.domain.efficiency;

import io.cadencia.domain.CadenciaException;
import java.time.Instant;

/** No bucket of the range starts at that instant. */
public final class UnknownBucketException extends CadenciaException {

  private final Instant start;

  public UnknownBucketException(Instant start) {
    super("no bucket of the range starts at " + start);
    this.start = start;
  }

  public Instant start() {
    return start;
  }
}
