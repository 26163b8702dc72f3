package io.cadencia.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * By what failed sign-ins of one name are counted: 16 bits of its SHA-256. People type passwords
 * into the field of the name, and what was typed must not be told by what is kept. That two names
 * share a mark is rare and costs them one count in common, be they accounts or not.
 *
 * @param value four hexadecimal digits in lower case
 */
public record NameMark(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{4}");

  public NameMark {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a mark has four hexadecimal digits, not " + value.length() + " other characters");
    }
  }

  /** The mark of whatever was typed as a name. */
  public static NameMark of(String typed) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(AccountName.folded(typed).getBytes(StandardCharsets.UTF_8));
      return new NameMark(HexFormat.of().formatHex(hash, 0, 2));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
