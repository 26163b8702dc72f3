package io.cadencia.domain.access;

/** The number of a key; by it, and not by its secret, people speak of it. */
public record KeyId(int value) {

  public KeyId {
    if (value <= 0) {
      throw new IllegalArgumentException("key id must be positive, was " + value);
    }
  }
}
