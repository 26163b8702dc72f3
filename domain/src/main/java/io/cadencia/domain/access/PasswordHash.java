package io.cadencia.domain.access;

import java.util.regex.Pattern;

/**
 * What is kept of a password: by which computation, with which salt, and its result.
 *
 * @param phc in the PHC string format, such as {@code $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH}
 */
public record PasswordHash(String phc) {

  private static final Pattern PHC =
      Pattern.compile("\\$[a-z0-9-]{1,32}(\\$[A-Za-z0-9+/=.,-]{1,256}){2,4}");

  public PasswordHash {
    if (!PHC.matcher(phc).matches()) {
      throw new IllegalArgumentException(
          "a hash is kept as a PHC string, not as " + phc.length() + " other characters");
    }
  }

  /** Without salt and result: they have no business in a log. */
  @Override
  public String toString() {
    return "PasswordHash[hidden]";
  }
}
