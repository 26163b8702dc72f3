package io.cadencia.domain.cycle;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an engineer puts in the place of a measurement; the measurement itself stays beside it.
 *
 * <p>A duration leaves the end, and so the bucket, as measured. An end moves both.
 *
 * @param duration the corrected working time, or null when the end was corrected
 * @param end the corrected end, or null when the duration was corrected
 */
public record CycleOverride(@Nullable Duration duration, @Nullable Instant end) {

  /** The shortest duration an override may set. */
  public static final Duration SHORTEST = Duration.ofMillis(100);

  /** The longest duration an override may set. */
  public static final Duration LONGEST = Duration.ofHours(24);

  public CycleOverride {
    if (duration == null && end == null) {
      throw new IllegalArgumentException("an override needs a duration or an end");
    }
    if (duration != null && (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0)) {
      throw new IllegalArgumentException("an override must last 0.1 s to 24 h, was " + duration);
    }
  }

  public static CycleOverride ofDuration(Duration duration) {
    return new CycleOverride(duration, null);
  }

  public static CycleOverride ofEnd(Instant end) {
    return new CycleOverride(null, end);
  }
}
