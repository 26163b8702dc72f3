package io.cadencia.adapter.http.access.jwt;

import com.nimbusds.jwt.JWTClaimsSet;
import io.cadencia.adapter.http.access.EmailAddress;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Reads who asks from the tokens of one identity provider. */
final class Issuer {

  /** So far the clocks of provider and plant may be apart. */
  static final Duration SKEW = Duration.ofSeconds(60);

  /** OpenID Connect's word on whether somebody has shown that the address is theirs. */
  private static final String EMAIL_VERIFIED = "email_verified";

  private final IssuerSettings settings;
  private final Clock clock;
  private final KeyCache keys;
  private final SignatureMemory signatures = new SignatureMemory(SignatureMemory.USUAL);

  Issuer(IssuerSettings settings, Clock clock, KeyCache keys) {
    this.settings = settings;
    this.clock = clock;
    this.keys = keys;
  }

  String name() {
    return settings.issuer();
  }

  /**
   * Who asks. What is cheap is checked first, so that a token that is no good anyway lets nobody
   * compute signatures or ask for keys.
   *
   * @throws TokenRefusedException if the token is not for this plant, not for now, names nobody, or
   *     is not signed by a key of the issuer
   * @throws NoKeysException if the keys of the issuer were never seen
   */
  Identity identify(Token token) throws TokenRefusedException, NoKeysException {
    var claims = token.claims();
    demandAudience(claims);
    demandTime(claims);
    var actor = actor(claims);
    var key =
        keys.find(token.keyId()).orElseThrow(() -> new TokenRefusedException("unknown key id"));
    if (!signatures.isSigned(token, key)) {
      throw new TokenRefusedException("signature");
    }
    return new Identity(actor, role(claims), Mechanism.JWT);
  }

  private void demandAudience(JWTClaimsSet claims) throws TokenRefusedException {
    if (!claims.getAudience().contains(settings.audience())) {
      throw new TokenRefusedException("for another audience");
    }
  }

  private void demandTime(JWTClaimsSet claims) throws TokenRefusedException {
    var now = clock.instant();
    var end = claims.getExpirationTime();
    if (end == null || !now.minus(SKEW).isBefore(end.toInstant())) {
      throw new TokenRefusedException("over, or without an end");
    }
    var begin = claims.getNotBeforeTime();
    if (begin != null && now.plus(SKEW).isBefore(begin.toInstant())) {
      throw new TokenRefusedException("not yet valid");
    }
  }

  private ActorId actor(JWTClaimsSet claims) throws TokenRefusedException {
    var verified = claims.getClaim(EMAIL_VERIFIED);
    if (verified != null && !verified.toString().equals("true")) {
      throw new TokenRefusedException("an e-mail address that nobody verified");
    }
    return text(claims, settings.emailClaim())
        .filter(EmailAddress::is)
        .map(ActorId::new)
        .orElseThrow(() -> new TokenRefusedException("without an e-mail address"));
  }

  /** Anything but one known word is the role of a stranger. */
  private Role role(JWTClaimsSet claims) {
    return text(claims, settings.roleClaim()).flatMap(Role::ofWord).orElse(Role.VIEWER);
  }

  private static Optional<String> text(JWTClaimsSet claims, String name) {
    return claims.getClaim(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
