package io.cadencia.adapter.http.access.jwt;

import com.nimbusds.jwt.JWTClaimsSet;
import io.cadencia.application.port.in.access.RecognisePersonUseCase;
import io.cadencia.application.port.in.access.RecognisePersonUseCase.Sighting;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads who asks from the tokens of one identity provider. */
final class Issuer {

  private static final Logger LOG = LoggerFactory.getLogger("cadencia.security");

  /** So far the clocks of provider and plant may be apart. */
  static final Duration SKEW = Duration.ofSeconds(60);

  private final IssuerSettings settings;
  private final Clock clock;
  private final KeyCache keys;
  private final PersonClaims person;
  private final RecognisePersonUseCase people;
  private final SignatureMemory signatures = new SignatureMemory(SignatureMemory.USUAL);

  Issuer(IssuerSettings settings, Clock clock, KeyCache keys, RecognisePersonUseCase people) {
    this.settings = settings;
    this.person = new PersonClaims(settings);
    this.people = people;
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
    var actor = person.who(claims);
    var key =
        keys.find(token.keyId()).orElseThrow(() -> new TokenRefusedException("unknown key id"));
    if (!signatures.isSigned(token, key)) {
      throw new TokenRefusedException("signature");
    }
    var role = people.recognise(new Sighting(actor, Mechanism.JWT, person.role(claims)));
    return new Identity(actor, role, Mechanism.JWT);
  }

  /** Whether the token, looked at again, still means the same, with the same rights. */
  boolean stillTells(Identity identity, Token token) {
    try {
      return identity.equals(identify(token));
    } catch (TokenRefusedException | NoKeysException over) {
      LOG.debug("a token stands no longer: {}", over.getMessage());
      return false;
    }
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
}
