package io.cadencia.adapter.http.access;

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
 * @param provider an identity provider that the page offers, or null
 */
public record AccessSettings(
    boolean dev,
    AccessPolicy policy,
    Sessions sessions,
    SignInCodes codes,
    Mechanisms mechanisms,
    PeerAddress peers,
    @Nullable ProviderLink provider) {

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
    this(dev, policy, sessions, codes, mechanisms, PeerAddress.OF_THE_SOCKET, null);
  }

  /** Without mechanisms besides the session. */
  public AccessSettings(boolean dev, AccessPolicy policy, Sessions sessions, SignInCodes codes) {
    this(dev, policy, sessions, codes, Mechanisms.NONE);
  }

  public AccessSettings withMechanisms(Mechanisms other) {
    return new AccessSettings(dev, policy, sessions, codes, other, peers, provider);
  }

  public AccessSettings withPeers(PeerAddress other) {
    return new AccessSettings(dev, policy, sessions, codes, mechanisms, other, provider);
  }

  public AccessSettings withProvider(ProviderLink other) {
    return new AccessSettings(dev, policy, sessions, codes, mechanisms, peers, other);
  }

  /** Whether strangers could be told from those who belong here, were the server within reach. */
  public boolean tellsCallersApart() {
    return !dev && !mechanisms.equals(Mechanisms.NONE);
  }

  /** Without any way for a browser to sign in. */
  public static AccessSettings of(boolean dev, AccessPolicy policy) {
    return new AccessSettings(dev, policy, Sessions.NONE, SignInCodes.NONE);
  }
}
