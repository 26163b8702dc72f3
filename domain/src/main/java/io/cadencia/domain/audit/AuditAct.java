package io.cadencia.domain.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody did, not yet in the trail.
 *
 * @param at when, to the millisecond
 * @param reason why, in the words of the actor, or null
 * @param before the subject as it was, as {@link CanonicalText}; null when there was none
 * @param after the subject as it is now, as {@link CanonicalText}; null when there is none
 */
public record AuditAct(
    Instant at,
    ActorId actor,
    AuditAction action,
    AuditSubject subject,
    @Nullable String reason,
    @Nullable String before,
    @Nullable String after) {

  public AuditAct {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}
