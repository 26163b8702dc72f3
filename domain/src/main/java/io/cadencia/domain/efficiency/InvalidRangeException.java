package io.cadencia.domain.efficiency;

import io.cadencia.domain.CadenciaException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A range of time that cannot be answered: empty, reversed or too long. */
public final class InvalidRangeException extends CadenciaException {

  /** What is wrong with the range. */
  public enum Fault {
    EMPTY_OR_REVERSED,
    TOO_LONG
  }

  private final Fault fault;
  private final Instant from;
  private final Instant to;
  private final Granularity granularity;

  private InvalidRangeException(
      Fault fault, Instant from, Instant to, Granularity granularity, String message) {
    super(message);
    this.fault = fault;
    this.from = from;
    this.to = to;
    this.granularity = granularity;
  }

  static InvalidRangeException emptyOrReversed(Instant from, Instant to, Granularity granularity) {
    var message = "from must be before to, were " + from + " and " + to;
    return new InvalidRangeException(Fault.EMPTY_OR_REVERSED, from, to, granularity, message);
  }

  static InvalidRangeException tooLong(Instant from, Instant to, Granularity granularity) {
    var message =
        "a range by %s may be at most %d days long, was %d; ask for less or a coarser granularity"
            .formatted(
                granularity.name().toLowerCase(Locale.ROOT),
                granularity.longestRange().toDays(),
                Duration.between(from, to).toDays());
    return new InvalidRangeException(Fault.TOO_LONG, from, to, granularity, message);
  }

  public Fault fault() {
    return fault;
  }

  public Instant from() {
    return from;
  }

  public Instant to() {
    return to;
  }

  /** In which the range was asked for; it sets how long it may be. */
  public Granularity granularity() {
    return granularity;
  }
}
