package io.cadencia.domain.cycle;

/**
 * How sure the detector is of a cycle.
 *
 * @param value from 0 (a guess) to 1 (certain)
 */
public record Confidence(double value) {

  public Confidence {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("confidence must lie between 0 and 1, was " + value);
    }
  }
}
