package io.cadencia.adapter.http.access;

import io.cadencia.adapter.http.access.oidc.OidcClient;
import io.cadencia.domain.access.AccessPolicy;
import org.jspecify.annotations.Nullable;

/**
 * How callers are told apart.
 *
 * @param dev the development mode: the header {@value TestUserVerifier#HEADER} is believed and the
 *     readers of the contract are open
 * @param policy who may do what
 * @param sessions where browsers that signed in are remembered
 * @param codes by which a browser may sign in
 * @param mechanisms by what else it becomes known who asks
 * @param oidc the identity provider at which browsers sign in, or null
 */
public record AccessSettings(
    boolean dev,
    AccessPolicy policy,
    Sessions sessions,
    SignInCodes codes,
    Mechanisms mechanisms,
    @Nullable OidcClient oidc) {

  /** Nobody is believed anything. */
  public static final AccessSettings STANDARD = of(false, AccessPolicy.STANDARD);

  /** For demonstrations and tests on this machine. */
  public static final AccessSettings DEV = of(true, AccessPolicy.STANDARD);

  /** Without mechanisms besides the session. */
  public AccessSettings(boolean dev, AccessPolicy policy, Sessions sessions, SignInCodes codes) {
    this(dev, policy, sessions, codes, Mechanisms.NONE, null);
  }

  public AccessSettings withMechanisms(Mechanisms other) {
    return new AccessSettings(dev, policy, sessions, codes, other, oidc);
  }

  public AccessSettings withOidc(@Nullable OidcClient other) {
    return new AccessSettings(dev, policy, sessions, codes, mechanisms, other);
  }

  /** Whether strangers could be told from those who belong here, were the server within reach. */
  public boolean tellsCallersApart() {
    return !dev && (oidc != null || !mechanisms.equals(Mechanisms.NONE));
  }

  /** Without any way for a browser to sign in. */
  public static AccessSettings of(boolean dev, AccessPolicy policy) {
    return new AccessSettings(dev, policy, Sessions.NONE, SignInCodes.NONE);
  }
}
