package io.cadencia.domain.access;

/**
 * By what a key is known to us: its SHA-256. Whoever reads it cannot use the key, and how long it
 * takes to look one up tells nothing about a key.
 *
 * @param value 64 hexadecimal digits in lower case
 */
public record KeyFingerprint(String value) {

  public KeyFingerprint {
    Sha256.check(value);
  }

  static KeyFingerprint of(String key) {
    return new KeyFingerprint(Sha256.of(key));
  }

  /** Without the value: it has no business in a log. */
  @Override
  public String toString() {
    return "KeyFingerprint[hidden]";
  }
}
