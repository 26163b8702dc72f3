package io.cadencia.domain.plant;

/** The number of a workstation, unique in the plant. */
public record WorkstationId(int value) {

  public WorkstationId {
    if (value <= 0) {
      throw new IllegalArgumentException("workstation id must be positive, was " + value);
    }
  }
}
