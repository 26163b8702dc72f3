package io.cadencia.domain.cycle;

import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.AuditSubject;
import io.cadencia.domain.audit.CanonicalText;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a cycle is written down in the audit trail: what people can change, and what they cannot. */
public final class CycleEvidence {

  private CycleEvidence() {}

  /** The cycle of that number in the trail. */
  public static AuditSubject subject(CycleId cycle) {
    return new AuditSubject("cycle", Long.toString(cycle.value()));
  }

  /** The cycle as canonical JSON; instants and durations are milliseconds. */
  public static String of(Cycle cycle) {
    return members(cycle).text();
  }

  /** The same for a cycle as somebody made it, with by what right they did. */
  public static String madeBy(Actor actor, Cycle cycle) {
    return actor.sign(members(cycle)).text();
  }

  private static CanonicalText members(Cycle cycle) {
    var review = cycle.review();
    var override = cycle.override();
    var verification = review.verification();
    return new CanonicalText()
        .with("status", word(cycle.status()))
        .with("end_ts", cycle.end().map(Instant::toEpochMilli).orElse(null))
        .with("duration_ms", cycle.effectiveDuration().map(Duration::toMillis).orElse(null))
        .with("raw_status", word(cycle.measuredStatus()))
        .with("raw_start_ts", cycle.measuredStart().toEpochMilli())
        .with("raw_end_ts", millis(cycle.measuredEnd()))
        .with("override_duration_ms", override == null ? null : millis(override.duration()))
        .with("override_end_ts", override == null ? null : millis(override.end()))
        .with("sam_version", version(cycle.samVersion()))
        .with("excluded_reason", review.excludedReason())
        .with("gt_verified_by", verification == null ? null : verification.by().value())
        .with("gt_verified_at", verification == null ? null : millis(verification.at()))
        .with("notes", review.notes());
  }

  private static String word(CycleStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  private static @Nullable Long millis(@Nullable Duration duration) {
    return duration == null ? null : duration.toMillis();
  }

  private static @Nullable Long version(@Nullable Integer number) {
    return number == null ? null : number.longValue();
  }
}
