package io.cadencia.adapter.http.access.oidc;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.jwt.ProviderAddress;
import java.net.URI;
import java.util.List;

/**
 * The identity provider at which people sign in.
 *
 * @param issuer its name, to the letter, and below it its metadata: over https, or over http from
 *     this machine alone
 * @param clientId under which it knows this plant
 * @param name of the provider, for the people who sign in
 * @param scopes what is asked of it, {@code openid} among them
 * @param roleClaim the claim that holds one role as a string
 * @param emailClaim the claim that holds the e-mail address
 * @param publicUrl where browsers find this server, without a path
 */
public record OidcSettings(
    URI issuer,
    String clientId,
    String name,
    List<String> scopes,
    String roleClaim,
    String emailClaim,
    URI publicUrl) {

  /** What is asked where nothing else is said. */
  public static final List<String> SCOPES = List.of("openid", "email", "profile");

  /**
   * @throws IllegalArgumentException if a text is blank, {@code openid} is not among the scopes, an
   *     address is neither https nor http on this machine, or one has more parts than it may
   */
  public OidcSettings {
    scopes = List.copyOf(scopes);
    demandText("client id", clientId);
    demandText("name", name);
    demandText("role claim", roleClaim);
    demandText("e-mail claim", emailClaim);
    if (!scopes.contains("openid")) {
      throw new IllegalArgumentException("openid must be among the scopes, were " + scopes);
    }
    demandAddress("the issuer", issuer);
    demandAddress("the public address", publicUrl);
    if (publicUrl.getRawPath() != null && !publicUrl.getRawPath().matches("/?")) {
      throw new IllegalArgumentException(
          "the public address has no path, was " + publicUrl.getRawPath());
    }
  }

  /** Where the provider leads back; it has to know exactly this address. */
  public URI redirect() {
    return publicUrl.resolve(Endpoint.FINISH_OIDC_SIGN_IN.path());
  }

  private static void demandText(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a provider's " + what + " must not be blank");
    }
  }

  private static void demandAddress(String what, URI address) {
    if (!ProviderAddress.isTrustworthy(address) || address.getRawQuery() != null) {
      throw new IllegalArgumentException(
          what
              + " is reached over https, or over http on this machine, and has no query, was "
              + address.getScheme()
              + " to "
              + address.getHost());
    }
  }
}
