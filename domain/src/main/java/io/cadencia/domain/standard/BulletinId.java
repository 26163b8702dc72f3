package io.cadencia.domain.standard;

import java.util.regex.Pattern;

/**
 * Names a style bulletin by what it says: two files that say the same are one bulletin.
 *
 * @param sha256 SHA-256 of its canonical text, 64 hexadecimal digits in lower case
 */
public record BulletinId(String sha256) {

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  public BulletinId {
    if (!HEX.matcher(sha256).matches()) {
      throw new IllegalArgumentException("a bulletin is named by a SHA-256, was '" + sha256 + "'");
    }
  }
}
