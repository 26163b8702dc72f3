package io.cadencia.adapter.http.access;

import io.cadencia.domain.access.AccessPolicy;

/**
 * How callers are told apart.
 *
 * @param dev the development mode: the header {@value TestUserVerifier#HEADER} is believed and the
 *     readers of the contract are open
 * @param policy who may do what
 */
public record AccessSettings(boolean dev, AccessPolicy policy) {

  /** Nobody is believed anything. */
  public static final AccessSettings STANDARD = new AccessSettings(false, AccessPolicy.STANDARD);

  /** For demonstrations and tests on this machine. */
  public static final AccessSettings DEV = new AccessSettings(true, AccessPolicy.STANDARD);
}
