package io.cadencia.adapter.http.access.jwt;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an address of an identity provider, or of the plant before it, has to be. */
public final class ProviderAddress {

  private static final int MOST_PORT = 65_535;

  /** By name or number, and without asking any name server. */
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]");

  private ProviderAddress() {}

  /**
   * Whether nobody on the way can read or change what goes there: https, or http on this machine;
   * without a user and a fragment.
   */
  public static boolean isTrustworthy(URI address) {
    var host = address.getHost();
    boolean isPlain = address.getRawUserInfo() == null && address.getRawFragment() == null;
    if (host == null || !isPlain || address.getPort() > MOST_PORT) {
      return false;
    }
    return switch (lower(address.getScheme())) {
      case "https" -> true;
      case "http" -> LOOPBACK.matcher(lower(host)).matches();
      default -> false;
    };
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
