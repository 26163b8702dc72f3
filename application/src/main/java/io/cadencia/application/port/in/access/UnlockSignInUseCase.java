package io.cadencia.application.port.in.access;

import io.cadencia.domain.audit.Actor;
import org.jspecify.annotations.Nullable;

/** Forgets attempts to sign in, for whoever mistyped too often. */
public interface UnlockSignInUseCase {

  /** Returns how many were forgotten. */
  int unlock(Command command);

  /**
   * Without name and address everything is forgotten.
   *
   * @param name whose failures, or null
   * @param address from where, or null
   */
  record Command(@Nullable String name, @Nullable String address, Actor actor) {}
}
