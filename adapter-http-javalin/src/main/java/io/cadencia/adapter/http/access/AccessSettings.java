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
 * @param peers from where requests are said to come
 * @param toldApart whether there is a way by which strangers are told from those who belong here
 * @param oidc the identity provider at which browsers sign in, or null
 */
public record AccessSettings(
    boolean dev,
    AccessPolicy policy,
    Sessions sessions,
    SignInCodes codes,
    Mechanisms mechanisms,
    PeerAddress peers,
    boolean toldApart,
    @Nullable OidcClient oidc) {

  /** Nobody is believed anything. */
  public static final AccessSettings STANDARD = of(false, AccessPolicy.STANDARD);

  /** For demonstrations and tests on this machine. */
  public static final AccessSettings DEV = of(true, AccessPolicy.STANDARD);

  /** With the addresses of sockets, and no identity provider. */
  public AccessSettings(
      boolean dev,
      AccessPolicy policy,
      Sessions sessions,
      SignInCodes codes,
      Mechanisms mechanisms) {
    this(dev, policy, sessions, codes, mechanisms, PeerAddress.OF_THE_SOCKET, false, null);
  }

  /** Without mechanisms besides the session. */
  public AccessSettings(boolean dev, AccessPolicy policy, Sessions sessions, SignInCodes codes) {
    this(dev, policy, sessions, codes, Mechanisms.NONE);
  }

  public AccessSettings withMechanisms(Mechanisms other) {
    return new AccessSettings(dev, policy, sessions, codes, other, peers, toldApart, oidc);
  }

  public AccessSettings withPeers(PeerAddress other) {
    return new AccessSettings(dev, policy, sessions, codes, mechanisms, other, toldApart, oidc);
  }

  /** With word of a way by which strangers are told from those who belong here, or of none. */
  public AccessSettings withCallersToldApart(boolean other) {
    return new AccessSettings(dev, policy, sessions, codes, mechanisms, peers, other, oidc);
  }

  public AccessSettings withOidc(@Nullable OidcClient other) {
    return new AccessSettings(dev, policy, sessions, codes, mechanisms, peers, toldApart, other);
  }

  /** Whether strangers could be told from those who belong here, were the server within reach. */
  public boolean tellsCallersApart() {
    return !dev && toldApart;
  }

  /** Without any way for a browser to sign in. */
  public static AccessSettings of(boolean dev, AccessPolicy policy) {
    return new AccessSettings(dev, policy, Sessions.NONE, SignInCodes.NONE);
  }
}
