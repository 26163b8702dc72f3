package io.cadencia.domain.efficiency;

import io.cadencia.domain.CadenciaException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
  private final @Nullable Duration longest;

  private InvalidRangeException(
      Fault fault, Instant from, Instant to, @Nullable Duration longest, String message) {
    super(message);
    this.fault = fault;
    this.from = from;
    this.to = to;
    this.longest = longest;
  }

  static InvalidRangeException emptyOrReversed(Instant from, Instant to) {
    var message = "from must be before to, were " + from + " and " + to;
    return new InvalidRangeException(Fault.EMPTY_OR_REVERSED, from, to, null, message);
  }

  /**
   * @param longest how long it might be
   * @param wayOut what to ask for instead
   */
  static InvalidRangeException tooLong(Instant from, Instant to, Duration longest, String wayOut) {
    var message =
        "a range may be at most %d days long here, from %s to %s is longer; %s"
            .formatted(longest.toDays(), from, to, wayOut);
    return new InvalidRangeException(Fault.TOO_LONG, from, to, longest, message);
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

  /** How long a range might be, where this one is too long. */
  public Optional<Duration> longest() {
    return Optional.ofNullable(longest);
  }
}
