package io.cadencia.domain.efficiency;

/**
 * A part of a whole in percent: 61.2 is the fraction 0.612. May exceed 100.
 *
 * @param value finite; negative only as the lower end of an interval
 */
public record Percent(double value) {

  public Percent {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a percentage must be finite, was " + value);
    }
  }
}
