package io.cadencia.adapter.http.edge;

import io.cadencia.adapter.http.access.AddressLiteral;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * The address a server listens on: one of this machine's, or the one that stands for all of them.
 */
public record ListenAddress(InetAddress address) {

  /**
   * @param text an IP address such as {@code 127.0.0.1}, {@code 192.168.1.20}, {@code 0.0.0.0} or
   *     {@code ::1}; names are not looked up
   * @throws IllegalArgumentException if it is anything else
   */
  public static ListenAddress of(String text) {
    return AddressLiteral.parse(text)
        .map(ListenAddress::new)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "http host must be an IP address such as 127.0.0.1 or 0.0.0.0, was '"
                        + text
                        + "'"));
  }

  /** Whether nothing outside this machine reaches it. */
  public boolean isOfThisMachineOnly() {
    return address.isLoopbackAddress();
  }

  /** As the host of an address that a browser on this machine can open. */
  public String asHostOfUri() {
    if (address.isAnyLocalAddress()) {
      return "127.0.0.1";
    }
    var text = address.getHostAddress();
    return address instanceof Inet6Address ? "[" + text + "]" : text;
  }
}
