package io.cadencia.domain.plant;

/** The number of a sewing module, unique in the plant. */
public record ModuleId(int value) {

  public ModuleId {
    if (value <= 0) {
      throw new IllegalArgumentException("module id must be positive, was " + value);
    }
  }
}
