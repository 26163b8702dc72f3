package io.cadencia.adapter.cv.source;

/** How an address is called in messages and logs: without anything that could be a password. */
final class SourceName {

  private SourceName() {}

  /**
   * Leaves out the user information and everything from the query on. A password may hold any sign,
   * even unescaped, so all up to the last @ goes.
   */
  static String of(String address) {
    int scheme = address.indexOf("://") + 3;
    String rest = address.substring(Math.max(scheme, address.lastIndexOf('@') + 1));
    return address.substring(0, scheme) + rest.replaceFirst("[?#].*", "");
  }
}
