package io.cadencia.domain.plant;

import io.cadencia.domain.CadenciaException;
import java.time.Instant;

/** Who works where was to be changed from too long ago. */
public final class AssignmentTooEarlyException extends CadenciaException {

  private final Instant from;
  private final Instant earliest;

  public AssignmentTooEarlyException(Instant from, Instant earliest) {
    super("An assignment may begin at " + earliest + " at the earliest, was " + from);
    this.from = from;
    this.earliest = earliest;
  }

  public Instant from() {
    return from;
  }

  public Instant earliest() {
    return earliest;
  }
}
