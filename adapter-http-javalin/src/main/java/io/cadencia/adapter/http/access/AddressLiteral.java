package io.cadencia.adapter.http.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** IP addresses as they are written in headers and configurations. No name is ever looked up. */
public final class AddressLiteral {

  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern V4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
  private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

  private AddressLiteral() {}

  /** The address; empty for names, ports, zones and whatever else is no address. */
  public static Optional<InetAddress> parse(String text) {
    if (V4.matcher(text).matches()) {
      return literal(text);
    }
    var bare = isBracketed(text) ? text.substring(1, text.length() - 1) : text;
    return V6.matcher(bare).matches() ? literal("[" + bare + "]") : Optional.empty();
  }

  private static boolean isBracketed(String text) {
    return text.startsWith("[") && text.endsWith("]");
  }

  /** What stands in brackets is read as an address or not at all. */
  private static Optional<InetAddress> literal(String text) {
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
