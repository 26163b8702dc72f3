package io.cadencia.domain.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A key as the program that holds it presents it: the prefix of its kind, 256 random bits, and a
 * checksum by which a misspelt one is told from one that was revoked, and a key in a text from
 * other words. The checksum protects nothing; the bits do.
 */
public final class KeySecret {

  private static final int CHECKSUM = 6;
  private static final Pattern RANDOM = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final KeyKind kind;
  private final String text;

  private KeySecret(KeyKind kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  /**
   * A fresh one.
   *
   * @param random 256 random bits in 43 characters of base64url
   */
  public static KeySecret of(KeyKind kind, String random) {
    if (!RANDOM.matcher(random).matches()) {
      throw new IllegalArgumentException(
          "a key needs 43 characters of base64url, not these " + random.length());
    }
    var body = kind.prefix() + random;
    return new KeySecret(kind, body + checksum(body));
  }

  /** The key that the text is; empty if it has another form or its checksum does not fit. */
  public static Optional<KeySecret> parse(String text) {
    return KeyKind.ofPrefix(text).flatMap(kind -> parse(kind, text));
  }

  private static Optional<KeySecret> parse(KeyKind kind, String text) {
    int end = text.length() - CHECKSUM;
    boolean fits =
        end > kind.prefix().length()
            && RANDOM.matcher(text.substring(kind.prefix().length(), end)).matches()
            && checksum(text.substring(0, end)).equals(text.substring(end));
    return fits ? Optional.of(new KeySecret(kind, text)) : Optional.empty();
  }

  /** Six characters of base64url: the CRC-32 of what stands before them. */
  private static String checksum(String body) {
    var crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.US_ASCII));
    var bytes = ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public KeyKind kind() {
    return kind;
  }

  /** To be shown once, to whoever it is made for. */
  public String text() {
    return text;
  }

  public KeyFingerprint fingerprint() {
    return KeyFingerprint.of(text);
  }

  /** Without the key: it has no business in a log. */
  @Override
  public String toString() {
    return "KeySecret[" + kind.word() + ", hidden]";
  }
}
