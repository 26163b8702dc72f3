package io.cadencia.adapter.http.access.jwt;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.cadencia.adapter.http.access.BearerToken;
import io.cadencia.adapter.http.access.Caller;
import io.cadencia.adapter.http.access.Standing;
import io.cadencia.adapter.http.access.Verifier;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.application.port.in.access.RecognisePersonUseCase;
import io.cadencia.domain.access.Identity;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Believes {@code Authorization: Bearer} with a token that one of the issuers signed with RS256.
 * Every bad token is refused with the same words; which rule it broke goes into the log, the token
 * never.
 */
public final class JwtVerifier implements Verifier {

  private final Map<String, Issuer> issuers;

  /**
   * @param issuers at least one, each named once
   * @param clock by which tokens begin and end: the wall's
   * @param nanos a clock that never jumps, in nanoseconds; by it keys are asked for
   * @param people tells the role of whoever's token tells none
   * @throws IllegalArgumentException if there is none, or one is named twice
   */
  public JwtVerifier(
      List<IssuerSettings> issuers,
      Clock clock,
      LongSupplier nanos,
      RecognisePersonUseCase people) {
    this(issuers, clock, nanos, people, new KeySetClient(KeySetClient.TIMEOUT));
  }

  JwtVerifier(
      List<IssuerSettings> issuers,
      Clock clock,
      LongSupplier nanos,
      RecognisePersonUseCase people,
      KeySetClient client) {
    if (issuers.stream().map(IssuerSettings::issuer).distinct().count() != issuers.size()) {
      throw new IllegalArgumentException("an issuer is named twice");
    }
    if (issuers.isEmpty()) {
      throw new IllegalArgumentException("tokens need an issuer to be believed");
    }
    this.issuers =
        issuers.stream()
            .map(
                settings ->
                    new Issuer(settings, clock, new KeyCache(settings, client, nanos), people))
            .collect(toUnmodifiableMap(Issuer::name, identity()));
  }

  @Override
  public Optional<Identity> verify(Context ctx) {
    return BearerToken.of(ctx.req()).map(token -> identify(ctx, token));
  }

  private Identity identify(Context ctx, String text) {
    try {
      var token = Token.parse(text);
      var issuer = issuerOf(token);
      var identity = issuer.identify(token);
      Standing standing = () -> issuer.stillTells(identity, token);
      Caller.remember(ctx.req(), standing);
      return identity;
    } catch (TokenRefusedException refused) {
      throw BearerToken.refused(ctx, String.valueOf(refused.getMessage()));
    } catch (NoKeysException none) {
      ctx.header("Retry-After", Long.toString(none.retryAfter().toSeconds()));
      throw new RequestRefusedException(
          Fault.IDENTITY_PROVIDER_UNREACHABLE, "seconds", none.retryAfter().toSeconds());
    }
  }

  private Issuer issuerOf(Token token) throws TokenRefusedException {
    return Optional.ofNullable(token.claims().getIssuer())
        .map(issuers::get)
        .orElseThrow(() -> new TokenRefusedException("unknown issuer"));
  }
}
