package io.cadencia.domain.access;

/**
 * By what a session is known to us: the SHA-256 of its token. Whoever reads it cannot sign in, and
 * how long it takes to look one up tells nothing about a token.
 *
 * @param value 64 hexadecimal digits in lower case
 */
public record SessionFingerprint(String value) {

  public SessionFingerprint {
    Sha256.check(value);
  }

  /** The fingerprint of a token, or of any other word that somebody presents as one. */
  public static SessionFingerprint of(String token) {
    return new SessionFingerprint(Sha256.of(token));
  }

  /** Without the value: it has no business in a log. */
  @Override
  public String toString() {
    return "SessionFingerprint[hidden]";
  }
}
