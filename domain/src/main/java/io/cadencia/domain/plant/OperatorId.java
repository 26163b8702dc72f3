package io.cadencia.domain.plant;

/** The number that stands for an operator; it says nothing about who that is. */
public record OperatorId(int value) {

  public OperatorId {
    if (value <= 0) {
      throw new IllegalArgumentException("operator id must be positive, was " + value);
    }
  }
}
