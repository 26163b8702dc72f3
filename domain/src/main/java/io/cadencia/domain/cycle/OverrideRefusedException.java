package io.cadencia.domain.cycle;

import io.cadencia.domain.CadenciaException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A correction that cannot be true. */
public final class OverrideRefusedException extends CadenciaException {

  /** What is wrong with it. */
  public enum Reason {
    /** Neither a duration nor an end. */
    NOTHING_GIVEN,
    /** Shorter than 0.1 s or longer than 24 h. */
    OUT_OF_RANGE,
    /** It would end at or before the start of the cycle. */
    END_NOT_AFTER_START,
    /** Duration and end differ by more than 0.01 s. */
    CONTRADICTION
  }

  private final Reason reason;
  private final @Nullable Duration duration;
  private final @Nullable Instant start;
  private final @Nullable Instant end;

  private OverrideRefusedException(
      Reason reason,
      @Nullable Duration duration,
      @Nullable Instant start,
      @Nullable Instant end,
      String message) {
    super(message);
    this.reason = reason;
    this.duration = duration;
    this.start = start;
    this.end = end;
  }

  static OverrideRefusedException nothingGiven() {
    return new OverrideRefusedException(
        Reason.NOTHING_GIVEN,
        null,
        null,
        null,
        "an override needs a duration or an end, got neither");
  }

  /**
   * @param duration as it was given, or as the given end makes it
   */
  static OverrideRefusedException outOfRange(Duration duration) {
    return new OverrideRefusedException(
        Reason.OUT_OF_RANGE,
        duration,
        null,
        null,
        "an override must last 0.1 s to 24 h, was " + seconds(duration));
  }

  static OverrideRefusedException endNotAfterStart(Instant start, Instant end) {
    return new OverrideRefusedException(
        Reason.END_NOT_AFTER_START,
        null,
        start,
        end,
        "an override must end after the start " + start + ", was " + end);
  }

  static OverrideRefusedException contradiction(Duration duration, Instant start, Instant end) {
    return new OverrideRefusedException(
        Reason.CONTRADICTION,
        duration,
        start,
        end,
        "duration and end of an override must agree within 0.01 s, were %s and %s after the start"
            .formatted(seconds(duration), seconds(Duration.between(start, end))));
  }

  private static String seconds(Duration duration) {
    var exact =
        BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    return exact.setScale(3, RoundingMode.DOWN).toPlainString() + " s";
  }

  public Reason reason() {
    return reason;
  }

  /** How long it was to last, where that is part of what is wrong. */
  public Optional<Duration> duration() {
    return Optional.ofNullable(duration);
  }

  /** When the cycle starts, where that is part of what is wrong. */
  public Optional<Instant> start() {
    return Optional.ofNullable(start);
  }

  /** When it was to end, where that is part of what is wrong. */
  public Optional<Instant> end() {
    return Optional.ofNullable(end);
  }
}
