package io.cadencia.bootstrap.report;

import io.cadencia.bootstrap.time.Rfc3339;
import io.cadencia.domain.cycle.Cycle;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;

/** A cycle on one line of the terminal: what counts, and what was measured. */
public final class CycleLine {

  private CycleLine() {}

  /**
   * Such as {@code cycle 7: manual_override, 21.000 s until 2026-01-05T12:00:20.000Z, measured
   * complete, 20.000 s}.
   */
  public static String of(Cycle cycle) {
    var parts = new ArrayList<String>();
    parts.add("cycle " + cycle.id().value() + ": " + word(cycle.status()));
    cycle
        .effectiveDuration()
        .ifPresent(
            duration ->
                parts.add(seconds(duration) + " until " + Rfc3339.text(cycle.end().orElseThrow())));
    if (cycle.override() != null) {
      parts.add("measured " + word(cycle.measuredStatus()));
      cycle.measuredDuration().ifPresent(duration -> parts.add(seconds(duration)));
    }
    var review = cycle.review();
    if (review.excludedReason() != null) {
      parts.add("excluded");
    }
    if (review.verification() != null) {
      parts.add("verified by " + review.verification().by().value());
    }
    return String.join(", ", parts);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3).toPlainString() + " s";
  }
}
