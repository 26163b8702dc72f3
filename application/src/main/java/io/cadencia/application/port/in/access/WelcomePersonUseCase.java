package io.cadencia.application.port.in.access;

import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import org.jspecify.annotations.Nullable;

/** Takes somebody in whom an identity provider signed in, before their session begins. */
public interface WelcomePersonUseCase {

  /** Returns the role they have now. */
  Role welcome(Newcomer newcomer);

  /**
   * @param claimed the role that the provider tells, or null where it tells none; it holds for
   *     their sessions until they sign in anew
   */
  record Newcomer(ActorId who, @Nullable Role claimed) {}
}
