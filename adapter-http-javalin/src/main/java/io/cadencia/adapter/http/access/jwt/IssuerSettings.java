package io.cadencia.adapter.http.access.jwt;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider whose tokens are believed.
 *
 * @param issuer what {@code iss} must be, to the letter
 * @param keySet where it publishes its keys: over https, or over http from this machine alone
 * @param audience what {@code aud} must be or hold
 * @param roleClaim the claim that holds one role as a string
 * @param emailClaim the claim that holds the e-mail address
 */
public record IssuerSettings(
    String issuer, URI keySet, String audience, String roleClaim, String emailClaim) {

  /** Under which the plant's own provider tells the role. */
  public static final String ROLE_CLAIM = "https://lbzfai.com/role";

  /** As OpenID Connect names it. */
  public static final String EMAIL_CLAIM = "email";

  private static final int MOST_PORT = 65_535;

  /** By name or number, and without asking any name server. */
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]");

  /**
   * @throws IllegalArgumentException if a text is blank, or the address of the keys is neither
   *     https nor http on this machine, or names a user or a fragment
   */
  public IssuerSettings {
    demandText("issuer", issuer);
    demandText("audience", audience);
    demandText("role claim", roleClaim);
    demandText("e-mail claim", emailClaim);
    if (!isTrustworthy(keySet)) {
      throw new IllegalArgumentException(
          "keys are fetched over https, or over http from this machine, was "
              + keySet.getScheme()
              + " to "
              + keySet.getHost());
    }
  }

  /** With the usual claims. */
  public static IssuerSettings of(String issuer, URI keySet, String audience) {
    return new IssuerSettings(issuer, keySet, audience, ROLE_CLAIM, EMAIL_CLAIM);
  }

  private static void demandText(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("an issuer's " + what + " must not be blank");
    }
  }

  private static boolean isTrustworthy(URI address) {
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
