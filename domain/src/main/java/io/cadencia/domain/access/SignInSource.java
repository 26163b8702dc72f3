package io.cadencia.domain.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * From where attempts to sign in are counted together: an address, or of IPv6 the network of 64
 * bits, since whoever has one address there has them all.
 *
 * @param value not blank
 */
public record SignInSource(String value) {

  private static final int NETWORK_BYTES = 8;
  private static final Pattern V6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]{2,45}");

  public SignInSource {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an attempt to sign in comes from somewhere, was blank");
    }
  }

  /** The source of an address as it is written; what is none stands for itself. */
  public static SignInSource of(String address) {
    return new SignInSource(V6.matcher(address).matches() ? network(address) : address);
  }

  /** No name is ever looked up: what has a colon is an address or nothing. */
  private static String network(String address) {
    try {
      var bytes = InetAddress.getByName("[" + address + "]").getAddress();
      return bytes.length == 4
          ? InetAddress.getByAddress(bytes).getHostAddress()
          : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "/64";
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
