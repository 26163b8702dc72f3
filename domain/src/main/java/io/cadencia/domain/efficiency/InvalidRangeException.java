package io.cadencia.domain.efficiency;

import io.cadencia.domain.CadenciaException;

/** A range of time that cannot be answered: empty, reversed or too long. */
public final class InvalidRangeException extends CadenciaException {

  /** What is wrong with the range. */
  public enum Fault {
    EMPTY_OR_REVERSED,
    TOO_LONG
  }

  private final Fault fault;

  public InvalidRangeException(Fault fault, String message) {
    super(message);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
