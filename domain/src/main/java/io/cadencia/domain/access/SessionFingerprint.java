package io.cadencia.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * By what a session is known to us: the SHA-256 of its token. Whoever reads it cannot sign in, and
 * how long it takes to look one up tells nothing about a token.
 *
 * @param value 64 hexadecimal digits in lower case
 */
public record SessionFingerprint(String value) {

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  public SessionFingerprint {
    if (!SHA_256.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a fingerprint has 64 hexadecimal digits, not " + value.length() + " characters");
    }
  }

  /** The fingerprint of a token, or of any other word that somebody presents as one. */
  public static SessionFingerprint of(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(token.getBytes(StandardCharsets.UTF_8));
      return new SessionFingerprint(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Without the value: it has no business in a log. */
  @Override
  public String toString() {
    return "SessionFingerprint[hidden]";
  }
}
