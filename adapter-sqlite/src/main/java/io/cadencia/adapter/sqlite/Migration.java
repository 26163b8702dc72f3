package io.cadencia.adapter.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * One numbered step of the schema; never edited once it was released.
 *
 * @param name the file name, such as {@code V001__plant_and_cycles.sql}
 */
record Migration(int version, String name, String sql) {

  private static final String FOLDER = "/db/migration/";
  private static final Pattern NAME = Pattern.compile("V(\\d{3})__[a-z0-9_]+\\.sql");

  static Migration fromResource(String name) {
    var matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a migration is named like V001__what.sql, was " + name);
    }
    return new Migration(Integer.parseInt(matcher.group(1)), name, read(name));
  }

  private static String read(String name) {
    try (var stream = Migration.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no resource " + FOLDER + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + FOLDER + name, e);
    }
  }

  String sha256() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(sql.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
