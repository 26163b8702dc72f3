package io.cadencia.domain.cycle;

/** The number of a cycle; rising, and never used twice. */
public record CycleId(long value) {

  public CycleId {
    if (value <= 0) {
      throw new IllegalArgumentException("cycle id must be positive, was " + value);
    }
  }
}
