package io.cadencia.application.port.in.access;

import io.cadencia.domain.audit.Actor;
import org.jspecify.annotations.Nullable;

/** Tells the audit trail who was let in and who was turned away. Secrets are never told. */
public interface TellAccessUseCase {

  /**
   * Returns when it is in the trail, so that nobody gets a session whom the trail does not know.
   *
   * @param peer from which network address
   */
  void signedIn(Actor who, String peer);

  /** Tells it as soon as may be, and many of the same kind as one. */
  void refused(Refusal refusal);

  /**
   * Somebody turned away.
   *
   * @param who asked, or null where nobody was known to ask
   * @param peer from which network address
   * @param what was asked for: the {@code operationId} of the contract
   * @param code of the refusal, such as {@code FORBIDDEN}
   */
  record Refusal(@Nullable Actor who, String peer, String what, String code) {

    /** What was asked for where somebody wanted to sign in. */
    public static final String SIGN_IN = "signIn";
  }
}
