package io.cadencia.adapter.http.access.header;

import java.net.InetAddress;
import java.util.Arrays;

/** The addresses that Tailscale gives to machines: 100.64.0.0/10 and fd7a:115c:a1e0::/48. */
final class Tailnet {

  private static final byte[] V6_PREFIX = {(byte) 0xfd, 0x7a, 0x11, 0x5c, (byte) 0xa1, (byte) 0xe0};

  private Tailnet() {}

  static boolean holds(InetAddress address) {
    var bytes = address.getAddress();
    return bytes.length == 4
        ? bytes[0] == 100 && (bytes[1] & 0xc0) == 64
        : Arrays.equals(bytes, 0, V6_PREFIX.length, V6_PREFIX, 0, V6_PREFIX.length);
  }
}
