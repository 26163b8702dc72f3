package io.cadencia.domain.losttime;

/** The number of a stop, unique in the plant and never used again. */
public record StopId(long value) {

  public StopId {
    if (value <= 0) {
      throw new IllegalArgumentException("stop id must be positive, was " + value);
    }
  }
}
