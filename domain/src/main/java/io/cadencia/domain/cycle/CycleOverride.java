package io.cadencia.domain.cycle;

import io.cadencia.domain.cycle.OverrideRefusedException.Reason;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What an engineer puts in the place of a measurement; the measurement itself stays beside it.
 *
 * <p>A duration leaves the end, and so the bucket, as measured. An end moves both. Both are kept to
 * the millisecond.
 *
 * @param duration the corrected working time, or null when the end alone was corrected
 * @param end the corrected end, or null when the duration alone was corrected
 */
public record CycleOverride(@Nullable Duration duration, @Nullable Instant end) {

  /** The shortest duration an override may set. */
  public static final Duration SHORTEST = Duration.ofMillis(100);

  /** The longest duration an override may set. */
  public static final Duration LONGEST = Duration.ofHours(24);

  /** How far a duration and an end that are given together may differ. */
  public static final Duration AGREEMENT = Duration.ofMillis(10);

  /**
   * @throws OverrideRefusedException if nothing is given, or the duration is out of range
   */
  public CycleOverride {
    if (duration == null && end == null) {
      throw new OverrideRefusedException(
          Reason.NOTHING_GIVEN, "-", "an override needs a duration or an end, got neither");
    }
    if (duration != null) {
      checkRange(duration);
      duration = Duration.ofMillis(duration.toMillis());
    }
    end = end == null ? null : end.truncatedTo(ChronoUnit.MILLIS);
  }

  private static void checkRange(Duration duration) {
    if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
      throw new OverrideRefusedException(
          Reason.OUT_OF_RANGE,
          seconds(duration),
          "an override must last 0.1 s to 24 h, was " + seconds(duration));
    }
  }

  public static CycleOverride ofDuration(Duration duration) {
    return new CycleOverride(duration, null);
  }

  public static CycleOverride ofEnd(Instant end) {
    return new CycleOverride(null, end);
  }

  /**
   * @throws OverrideRefusedException if it makes no sense for a cycle that starts then
   */
  void checkAgainst(Instant start) {
    if (end == null) {
      return;
    }
    var lasting = Duration.between(start, end);
    if (lasting.isNegative() || lasting.isZero()) {
      throw new OverrideRefusedException(
          Reason.END_NOT_AFTER_START,
          end + " <= " + start,
          "an override must end after the start " + start + ", was " + end);
    }
    checkRange(lasting);
    if (duration != null && lasting.minus(duration).abs().compareTo(AGREEMENT) > 0) {
      throw new OverrideRefusedException(
          Reason.CONTRADICTION,
          seconds(duration) + " / " + seconds(lasting),
          "duration and end of an override must agree within 0.01 s, were %s and %s after the start"
              .formatted(seconds(duration), seconds(lasting)));
    }
  }

  /** This override with an end, for a cycle whose own end was not seen. */
  CycleOverride endingAfter(Instant start) {
    return end == null && duration != null
        ? new CycleOverride(duration, start.plus(duration))
        : this;
  }

  private static String seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3).toPlainString() + " s";
  }
}
