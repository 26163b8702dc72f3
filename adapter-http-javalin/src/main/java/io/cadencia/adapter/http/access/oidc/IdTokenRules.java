package io.cadencia.adapter.http.access.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.cadencia.adapter.http.access.jwt.TokenRefusedException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;

/** What an ID token has to be, besides signed, before anybody is signed in by it. */
final class IdTokenRules {

  /** So far the clocks of provider and plant may be apart. */
  static final Duration SKEW = Duration.ofSeconds(60);

  private final String issuer;
  private final String clientId;
  private final Clock clock;

  IdTokenRules(OidcSettings settings, Clock clock) {
    this.issuer = settings.issuer().toString();
    this.clientId = settings.clientId();
    this.clock = clock;
  }

  /**
   * Returns if it is of this provider, for this plant, for this sign-in and for now.
   *
   * @throws TokenRefusedException if not
   */
  void demand(JWTClaimsSet claims, Nonce nonce) throws TokenRefusedException {
    if (!issuer.equals(claims.getIssuer())) {
      throw new TokenRefusedException("of another issuer");
    }
    demandAudience(claims);
    demandTime(claims);
    if (!(claims.getClaim("nonce") instanceof String told) || !isSame(told, nonce.getValue())) {
      throw new TokenRefusedException("of another sign-in");
    }
  }

  /** Of several audiences one is who asked, and says so. */
  private void demandAudience(JWTClaimsSet claims) throws TokenRefusedException {
    var audiences = claims.getAudience();
    if (!audiences.contains(clientId)) {
      throw new TokenRefusedException("for another audience");
    }
    var asker = claims.getClaim("azp");
    if (asker == null ? audiences.size() > 1 : !asker.equals(clientId)) {
      throw new TokenRefusedException("asked for by another");
    }
  }

  private void demandTime(JWTClaimsSet claims) throws TokenRefusedException {
    var now = clock.instant();
    var end = claims.getExpirationTime();
    if (end == null || !now.minus(SKEW).isBefore(end.toInstant())) {
      throw new TokenRefusedException("over, or without an end");
    }
    var issued = claims.getIssueTime();
    if (issued == null || now.plus(SKEW).isBefore(issued.toInstant())) {
      throw new TokenRefusedException("issued later than now, or nobody knows when");
    }
    var begin = claims.getNotBeforeTime();
    if (begin != null && now.plus(SKEW).isBefore(begin.toInstant())) {
      throw new TokenRefusedException("not yet valid");
    }
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
