package io.cadencia.bootstrap.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names configurations by their content: the first twelve hex digits of the SHA-256 of their
 * canonical text. Comments, the order of keys, defaults written out and passwords do not matter.
 */
public final class ConfigVersions {

  private static final int DIGITS = 12;

  private ConfigVersions() {}

  public static String configVersion(CadenciaConfig config) {
    return hash(ConfigYaml.canonical(config));
  }

  private static String hash(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK knows SHA-256", e);
    }
  }
}
