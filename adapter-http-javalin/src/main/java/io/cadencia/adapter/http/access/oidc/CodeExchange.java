package io.cadencia.adapter.http.access.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.cadencia.adapter.http.access.jwt.ProviderClient;
import io.cadencia.adapter.http.error.Fault;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Changes codes into tokens, and shows the provider with each who asks. */
final class CodeExchange {

  /** A provider may have to ask others, and somebody waits before an empty page. */
  static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** So many at a time, so that a slow provider does not take the whole server. */
  static final int MOST_WAITING = 16;

  static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final ClientID client;
  private final @Nullable Secret secret;
  private final URI redirect;
  private final ProviderClient http;
  private final Semaphore waiting = new Semaphore(MOST_WAITING);

  /**
   * @param secret which the provider gave to the plant, or null for a public client
   */
  CodeExchange(OidcSettings settings, @Nullable String secret, ProviderClient http) {
    this.client = new ClientID(settings.clientId());
    this.secret = secret == null ? null : new Secret(secret);
    this.redirect = settings.redirect();
    this.http = http;
  }

  /**
   * @throws SignInRefusedException if the provider gives no token for the code
   * @throws NoProviderException if it does not answer, or not as one does
   */
  OIDCTokens exchange(Provider provider, AuthorizationCode code, CodeVerifier verifier)
      throws SignInRefusedException, NoProviderException {
    if (!waiting.tryAcquire()) {
      throw new NoProviderException("too many sign-ins wait for it", RETRY_AFTER);
    }
    try {
      return tokens(ask(request(provider, code, verifier)));
    } finally {
      waiting.release();
    }
  }

  private TokenRequest request(Provider provider, AuthorizationCode code, CodeVerifier verifier) {
    var grant = new AuthorizationCodeGrant(code, redirect, verifier);
    var known = authentication(provider);
    return known == null
        ? new TokenRequest.Builder(provider.token(), client, grant).build()
        : new TokenRequest.Builder(provider.token(), known, grant).build();
  }

  private @Nullable ClientAuthentication authentication(Provider provider) {
    if (secret == null) {
      return null;
    }
    return provider.takesBasic()
        ? new ClientSecretBasic(client, secret)
        : new ClientSecretPost(client, secret);
  }

  private HTTPResponse ask(TokenRequest request) throws NoProviderException {
    try {
      return http.send(plain(request.toHTTPRequest()), CodeExchange::isAnAnswer, CodeExchange::read)
          .join();
    } catch (CompletionException e) {
      throw new NoProviderException("its token endpoint: " + e.getCause(), RETRY_AFTER);
    }
  }

  /** Tokens, or a refusal that says why. */
  private static boolean isAnAnswer(int status) {
    return status == 200 || status == 400 || status == 401;
  }

  private static HttpRequest plain(HTTPRequest request) {
    var plain =
        HttpRequest.newBuilder(request.getURI())
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(Objects.requireNonNullElse(request.getBody(), "")));
    request
        .getHeaderMap()
        .forEach((name, values) -> values.forEach(value -> plain.header(name, value)));
    return plain.build();
  }

  private static HTTPResponse read(HttpResponse<byte[]> answer) {
    var response = new HTTPResponse(answer.statusCode());
    answer
        .headers()
        .firstValue("Content-Type")
        .ifPresent(type -> response.setHeader("Content-Type", type));
    response.setBody(new String(answer.body(), StandardCharsets.UTF_8));
    return response;
  }

  private static OIDCTokens tokens(HTTPResponse answer) throws SignInRefusedException {
    var response = parsed(answer);
    if (response instanceof OIDCTokenResponse good) {
      return withIdToken(good.getOIDCTokens());
    }
    var error = response.toErrorResponse().getErrorObject();
    var code = error == null || error.getCode() == null ? "" : error.getCode();
    throw new SignInRefusedException(
        Fault.OIDC_REFUSED, "no tokens for the code: " + AuthorizationAnswer.shown(code));
  }

  private static OIDCTokens withIdToken(OIDCTokens tokens) throws SignInRefusedException {
    if (tokens.getIDTokenString() == null) {
      throw noTokens();
    }
    return tokens;
  }

  private static TokenResponse parsed(HTTPResponse answer) throws SignInRefusedException {
    try {
      return OIDCTokenResponseParser.parse(answer);
    } catch (ParseException | RuntimeException e) {
      // Its text may quote the answer, tokens among it.
      throw noTokens();
    }
  }

  private static SignInRefusedException noTokens() {
    return new SignInRefusedException(
        Fault.OIDC_REFUSED, "what came for the code are no tokens with an ID token");
  }
}
