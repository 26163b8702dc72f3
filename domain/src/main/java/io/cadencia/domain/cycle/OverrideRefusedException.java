package io.cadencia.domain.cycle;

import io.cadencia.domain.CadenciaException;

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
  private final String given;

  /**
   * @param given what was wrong, in words that need no language
   */
  OverrideRefusedException(Reason reason, String given, String message) {
    super(message);
    this.reason = reason;
    this.given = given;
  }

  public Reason reason() {
    return reason;
  }

  /** What was given, such as {@code 0.050 s}. */
  public String given() {
    return given;
  }
}
