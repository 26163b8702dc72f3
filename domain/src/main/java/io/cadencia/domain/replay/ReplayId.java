package io.cadencia.domain.replay;

/** The number of a trial that was asked for. */
public record ReplayId(long value) {

  public ReplayId {
    if (value <= 0) {
      throw new IllegalArgumentException("replay id must be positive, was " + value);
    }
  }
}
