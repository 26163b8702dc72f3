package io.cadencia.adapter.http.access;

import java.util.regex.Pattern;

/**
 * What is taken for an e-mail address: unquoted, and in ASCII as headers are. A letter of another
 * alphabet could pass for one of a colleague's.
 */
public final class EmailAddress {

  /** In characters. */
  public static final int LONGEST = 254;

  private static final Pattern NAME_AT_DOMAIN =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+");

  private EmailAddress() {}

  public static boolean is(String text) {
    return text.length() <= LONGEST && NAME_AT_DOMAIN.matcher(text).matches();
  }
}
