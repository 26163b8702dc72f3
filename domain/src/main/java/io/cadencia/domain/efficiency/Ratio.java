package io.cadencia.domain.efficiency;

/**
 * A part of a whole as a fraction: 0.612 is 61.2 %. May exceed 1, never negative.
 *
 * @param value finite, 0 or more
 */
public record Ratio(double value) {

  public Ratio {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a ratio must be finite and not negative, was " + value);
    }
  }
}
