package io.cadencia.adapter.http.access.oidc;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.cadencia.adapter.http.access.jwt.ProviderAddress;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What an identity provider says of itself.
 *
 * @param authorization where browsers sign in
 * @param token where codes are changed into tokens
 * @param keys where it publishes by which keys it signs
 * @param namesItself whether it says in each answer who gives it
 * @param takesBasic whether the secret may be shown in a header
 */
record Provider(URI authorization, URI token, URI keys, boolean namesItself, boolean takesBasic) {

  /** Where the metadata of an issuer are, as the specification says. */
  static URI metadataOf(URI issuer) {
    try {
      return OIDCProviderMetadata.resolveURL(new Issuer(issuer)).toURI();
    } catch (GeneralException | URISyntaxException e) {
      throw new IllegalArgumentException("an issuer has an address, was " + issuer, e);
    }
  }

  /**
   * @throws ParseException in words of this program alone, if it is no metadata of that issuer, or
   *     has an address to which nothing secret can be sent
   */
  static Provider parse(String json, URI issuer) throws ParseException {
    var metadata = metadata(json);
    if (!metadata.getIssuer().getValue().equals(issuer.toString())) {
      throw new ParseException("the metadata are of another issuer");
    }
    var methods = metadata.getTokenEndpointAuthMethods();
    return new Provider(
        trusted("authorization", metadata.getAuthorizationEndpointURI()),
        trusted("token", metadata.getTokenEndpointURI()),
        trusted("key set", metadata.getJWKSetURI()),
        metadata.supportsAuthorizationResponseIssuerParam(),
        methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC));
  }

  private static OIDCProviderMetadata metadata(String json) throws ParseException {
    try {
      return OIDCProviderMetadata.parse(json);
    } catch (ParseException | RuntimeException e) {
      // Its text may quote the answer, which whoever gave it wrote for the log.
      throw new ParseException("no metadata of a provider");
    }
  }

  private static URI trusted(String what, @Nullable URI address) throws ParseException {
    if (address == null || !ProviderAddress.isTrustworthy(address)) {
      throw new ParseException("no trustworthy " + what + " address");
    }
    return address;
  }
}
