package io.cadencia.adapter.http.access.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.AuthorizationCodeValidator;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.ProviderLink;
import io.cadencia.adapter.http.access.jwt.IssuerSettings;
import io.cadencia.adapter.http.access.jwt.NoKeysException;
import io.cadencia.adapter.http.access.jwt.PersonClaims;
import io.cadencia.adapter.http.access.jwt.ProviderClient;
import io.cadencia.adapter.http.access.jwt.SignedTokens;
import io.cadencia.adapter.http.access.jwt.TokenRefusedException;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.application.port.in.access.WelcomePersonUseCase.Newcomer;
import java.net.URI;
import java.time.Clock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets people sign in at an identity provider: authorization code flow with PKCE, state and nonce.
 * Tokens are looked at once and thrown away.
 */
public final class OidcClient {

  private final OidcSettings settings;
  private final Transactions transactions;
  private final Discovery discovery;
  private final CodeExchange exchange;
  private final IdTokenRules rules;
  private final LongSupplier nanos;
  private @Nullable Opener opener;

  /** What opens the tokens of the provider, for as long as its keys are where they were. */
  private record Opener(URI keys, SignedTokens tokens) {}

  /**
   * @param secret which the provider gave to the plant, or null for a public client
   * @param secrets gives a fresh secret of 43 characters at each call
   * @param clock by which tokens begin and end: the wall's
   * @param nanos a clock that never jumps, in nanoseconds
   */
  public OidcClient(
      OidcSettings settings,
      @Nullable String secret,
      Supplier<String> secrets,
      Clock clock,
      LongSupplier nanos) {
    this(
        settings,
        secret,
        secrets,
        clock,
        nanos,
        new ProviderClient(ProviderClient.TIMEOUT),
        new ProviderClient(CodeExchange.TIMEOUT));
  }

  OidcClient(
      OidcSettings settings,
      @Nullable String secret,
      Supplier<String> secrets,
      Clock clock,
      LongSupplier nanos,
      ProviderClient forMetadata,
      ProviderClient forTokens) {
    this.settings = settings;
    this.nanos = nanos;
    this.transactions = new Transactions(secrets, nanos);
    this.discovery = new Discovery(settings.issuer(), forMetadata, nanos);
    this.exchange = new CodeExchange(settings, secret, forTokens);
    this.rules = new IdTokenRules(settings, clock);
  }

  /** What a page offers to those who sign in. */
  public ProviderLink way() {
    return new ProviderLink(settings.name(), Endpoint.BEGIN_OIDC_SIGN_IN.path());
  }

  /**
   * A sign-in that begins.
   *
   * @param provider where the browser has to go
   * @param browser the secret that it has to bring back
   */
  record Beginning(URI provider, String browser) {

    /** Without the secrets: they have no business in a log. */
    @Override
    public String toString() {
      return "Beginning[hidden]";
    }
  }

  Beginning begin() throws NoProviderException {
    var provider = discovery.find();
    var transaction = transactions.begin();
    var request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                new Scope(settings.scopes().toArray(String[]::new)),
                new ClientID(settings.clientId()),
                settings.redirect())
            .endpointURI(provider.authorization())
            .state(transaction.state())
            .nonce(transaction.nonce())
            .codeChallenge(transaction.verifier(), CodeChallengeMethod.S256)
            .build();
    return new Beginning(request.toURI(), transaction.browser());
  }

  /**
   * Who signed in.
   *
   * @param query with which the provider led the browser back
   * @param browser the secret that it brought back, or null
   */
  Newcomer finish(@Nullable String query, @Nullable String browser)
      throws SignInRefusedException, NoProviderException {
    var answer = AuthorizationAnswer.read(query);
    var transaction =
        transactions
            .take(answer.state(), browser)
            .orElseThrow(
                () ->
                    new SignInRefusedException(
                        Fault.OIDC_NOT_BEGUN_HERE, "not begun in this browser, or too long ago"));
    var provider = discovery.find();
    var code = code(answer, provider);
    var tokens = exchange.exchange(provider, code, transaction.verifier());
    try {
      var claims = opener(provider).open(tokens.getIDTokenString());
      rules.demand(claims, transaction.nonce());
      demandHashes(claims, tokens, code);
      return newcomer(claims, provider);
    } catch (TokenRefusedException refused) {
      throw new SignInRefusedException(Fault.OIDC_REFUSED, "an ID token: " + refused.getMessage());
    } catch (NoKeysException none) {
      throw new NoProviderException("its keys were never seen", none.retryAfter());
    }
  }

  private AuthorizationCode code(AuthorizationAnswer answer, Provider provider)
      throws SignInRefusedException {
    var issuer = answer.issuer();
    if (issuer == null ? provider.namesItself() : !issuer.equals(settings.issuer().toString())) {
      throw new SignInRefusedException(Fault.OIDC_REFUSED, "an answer of another provider");
    }
    var error = answer.error();
    if (error != null) {
      throw new SignInRefusedException(
          Fault.OIDC_REFUSED, "the provider says " + AuthorizationAnswer.shown(error));
    }
    var code = answer.code();
    if (code == null) {
      throw new SignInRefusedException(Fault.OIDC_REFUSED, "an answer without a code");
    }
    return new AuthorizationCode(code);
  }

  private synchronized SignedTokens opener(Provider provider) {
    var held = opener;
    if (held == null || !held.keys().equals(provider.keys())) {
      held = new Opener(provider.keys(), new SignedTokens(issuer(provider), nanos));
      opener = held;
    }
    return held.tokens();
  }

  private IssuerSettings issuer(Provider provider) {
    return new IssuerSettings(
        settings.issuer().toString(),
        provider.keys(),
        settings.clientId(),
        settings.roleClaim(),
        settings.emailClaim());
  }

  /** Where the token tells of code or access token, they are those that came with it. */
  private static void demandHashes(JWTClaimsSet claims, OIDCTokens tokens, AuthorizationCode code)
      throws TokenRefusedException {
    try {
      var told = new IDTokenClaimsSet(claims);
      if (told.getAccessTokenHash() != null) {
        AccessTokenValidator.validate(
            tokens.getAccessToken(), JWSAlgorithm.RS256, told.getAccessTokenHash());
      }
      if (told.getCodeHash() != null) {
        AuthorizationCodeValidator.validate(code, JWSAlgorithm.RS256, told.getCodeHash());
      }
    } catch (ParseException | InvalidHashException e) {
      throw new TokenRefusedException("not with what came with it");
    }
  }

  private Newcomer newcomer(JWTClaimsSet claims, Provider provider) throws TokenRefusedException {
    var person = new PersonClaims(issuer(provider));
    return new Newcomer(person.who(claims), person.role(claims));
  }
}
