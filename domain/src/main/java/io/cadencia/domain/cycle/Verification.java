package io.cadencia.domain.cycle;

import io.cadencia.domain.audit.ActorId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An engineer's word that the cycle is as it is recorded: ground truth for validations.
 *
 * @param at when, to the millisecond
 */
public record Verification(ActorId by, Instant at) {

  public Verification {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}
