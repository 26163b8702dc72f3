package io.cadencia.adapter.http.access.jwt;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.function.LongSupplier;

/** Opens tokens that one issuer signed with RS256 by a key that it publishes now. */
public final class SignedTokens {

  private final KeyCache keys;

  /**
   * @param nanos a clock that never jumps, in nanoseconds
   */
  public SignedTokens(IssuerSettings settings, LongSupplier nanos) {
    this.keys = new KeyCache(settings, new KeySetClient(KeySetClient.TIMEOUT), nanos);
  }

  /**
   * What the token says. That the issuer signed it is certain; whether it is for us and for now is
   * not.
   *
   * @throws TokenRefusedException if it has not the form of such a token, or another signature
   * @throws NoKeysException if the keys of the issuer were never seen
   */
  public JWTClaimsSet open(String text) throws TokenRefusedException, NoKeysException {
    var token = Token.parse(text);
    var key =
        keys.find(token.keyId()).orElseThrow(() -> new TokenRefusedException("unknown key id"));
    if (!token.isSignedBy(key)) {
      throw new TokenRefusedException("signature");
    }
    return token.claims();
  }
}
