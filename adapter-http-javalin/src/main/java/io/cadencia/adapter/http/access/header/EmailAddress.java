package io.cadencia.adapter.http.access.header;

import java.util.regex.Pattern;

/** What is taken for an e-mail address in a header: unquoted, and in ASCII as headers are. */
final class EmailAddress {

  /** In characters. */
  static final int LONGEST = 254;

  private static final Pattern NAME_AT_DOMAIN =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+");

  private EmailAddress() {}

  static boolean is(String text) {
    return text.length() <= LONGEST && NAME_AT_DOMAIN.matcher(text).matches();
  }
}
