package io.cadencia.adapter.http.access.jwt;

import java.net.URI;

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

  /**
   * @throws IllegalArgumentException if a text is blank, or the address of the keys is neither
   *     https nor http on this machine, or names a user or a fragment
   */
  public IssuerSettings {
    demandText("issuer", issuer);
    demandText("audience", audience);
    demandText("role claim", roleClaim);
    demandText("e-mail claim", emailClaim);
    if (!ProviderAddress.isTrustworthy(keySet)) {
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
}
