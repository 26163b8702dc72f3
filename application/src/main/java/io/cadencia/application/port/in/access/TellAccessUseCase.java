package io.cadencia.application.port.in.access;

import io.cadencia.domain.audit.Actor;
import org.jspecify.annotations.Nullable;

/** Tells the audit trail who was let in and who was turned away. Secrets are never told. */
public interface TellAccessUseCase {

  /** Returns when a sign-in is in the trail; refusals are written soon, many of a kind as one. */
  void tell(Event event);

  /** To be told before a session begins, so that nobody has one whom the trail does not know. */
  default void signedIn(Actor who, String peer) {
    tell(new SignedIn(who, peer));
  }

  default void refused(Refusal refusal) {
    tell(refusal);
  }

  /** What is told. */
  sealed interface Event permits SignedIn, Refusal {}

  /**
   * Somebody let in.
   *
   * @param peer from which network address
   */
  record SignedIn(Actor who, String peer) implements Event {}

  /**
   * Somebody turned away.
   *
   * @param who asked, or null where nobody was known to ask
   * @param peer from which network address
   * @param what was asked for: the {@code operationId} of the contract
   * @param code of the refusal, such as {@code FORBIDDEN}
   */
  record Refusal(@Nullable Actor who, String peer, String what, String code) implements Event {

    /** What was asked for where somebody wanted to sign in. */
    public static final String SIGN_IN = "signIn";
  }
}
