package io.cadencia.bootstrap.config;

import java.util.regex.Pattern;

/** Keeps passwords of cameras out of messages, hashes and the database. */
final class Secrets {

  private static final Pattern USER_INFO =
      Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*://)([^/?#]*)@");

  private Secrets() {}

  /** The address with everything before its host replaced by stars; other text as it is. */
  static String masked(String source) {
    return USER_INFO.matcher(source).replaceFirst("$1***@");
  }
}
