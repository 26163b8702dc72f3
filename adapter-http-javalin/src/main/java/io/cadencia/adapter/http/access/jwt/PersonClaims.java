package io.cadencia.adapter.http.access.jwt;

import com.nimbusds.jwt.JWTClaimsSet;
import io.cadencia.adapter.http.access.EmailAddress;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the claims of an issuer say of a person. */
public final class PersonClaims {

  /** OpenID Connect's word on whether somebody has shown that the address is theirs. */
  private static final String EMAIL_VERIFIED = "email_verified";

  private final IssuerSettings settings;

  public PersonClaims(IssuerSettings settings) {
    this.settings = settings;
  }

  /**
   * The e-mail address; where there is none, the subject, which no address looks like.
   *
   * @throws TokenRefusedException if there is neither, or one that cannot be
   */
  public ActorId who(JWTClaimsSet claims) throws TokenRefusedException {
    var verified = claims.getClaim(EMAIL_VERIFIED);
    if (verified != null && !verified.toString().equals("true")) {
      throw new TokenRefusedException("an e-mail address that nobody verified");
    }
    return claims.getClaim(settings.emailClaim()) == null ? subject(claims) : email(claims);
  }

  private ActorId email(JWTClaimsSet claims) throws TokenRefusedException {
    return text(claims, settings.emailClaim())
        .filter(EmailAddress::is)
        .map(ActorId::new)
        .orElseThrow(() -> new TokenRefusedException("an impossible e-mail address"));
  }

  private ActorId subject(JWTClaimsSet claims) throws TokenRefusedException {
    return Optional.ofNullable(claims.getSubject())
        .flatMap(subject -> SubjectName.of(settings.issuer(), subject))
        .orElseThrow(() -> new TokenRefusedException("neither an e-mail address nor a subject"));
  }

  /** Null where there is no such claim; anything but one known word is the role of a stranger. */
  public @Nullable Role role(JWTClaimsSet claims) {
    return claims.getClaims().containsKey(settings.roleClaim())
        ? text(claims, settings.roleClaim()).flatMap(Role::ofWord).orElse(Role.VIEWER)
        : null;
  }

  private static Optional<String> text(JWTClaimsSet claims, String name) {
    return claims.getClaim(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
