package io.cadencia.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The SHA-256 of secrets, by which they are known to us without being kept. */
final class Sha256 {

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  private Sha256() {}

  /** In 64 hexadecimal digits in lower case. */
  static String of(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /**
   * @throws IllegalArgumentException if the text is none; it is not told
   */
  static void check(String hash) {
    if (!HEX.matcher(hash).matches()) {
      throw new IllegalArgumentException(
          "a fingerprint has 64 hexadecimal digits, not " + hash.length() + " characters");
    }
  }
}
