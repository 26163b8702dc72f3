package io.cadencia.bootstrap.opendata;

import io.cadencia.application.port.out.Pseudonyms;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Pseudonyms by HMAC-SHA-256. A bare hash would be found out by trying all names there are; with a
 * key, trying takes the key. The plant is part of what is hashed: a key that was copied to another
 * plant makes other pseudonyms there.
 */
public final class KeyedPseudonyms implements Pseudonyms {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 8;
  private static final int BYTES_OF_THE_KEY = 4;

  private final SecretKeySpec key;
  private final String plant;

  /**
   * @param secret of the plant, at least 32 characters
   * @param plant whose people they are
   */
  public KeyedPseudonyms(String secret, String plant) {
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.plant = plant;
  }

  @Override
  public String of(Part part, String who) {
    return part.prefix() + "_" + digits(part.prefix(), who, BYTES);
  }

  @Override
  public String key() {
    return digits("key", "", BYTES_OF_THE_KEY);
  }

  /** The length of the first text says where the second begins. */
  private String digits(String what, String who, int bytes) {
    var text = what + ":" + plant.length() + ":" + plant + who;
    var code = mac().doFinal(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(Arrays.copyOf(code, bytes));
  }

  private Mac mac() {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /** Without the key, so that no message tells it by accident. */
  @Override
  public String toString() {
    return "KeyedPseudonyms[key=" + key() + "]";
  }
}
