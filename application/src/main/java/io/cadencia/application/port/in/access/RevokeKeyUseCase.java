package io.cadencia.application.port.in.access;

import io.cadencia.domain.access.KeyId;
import io.cadencia.domain.audit.Actor;

/** Takes a key back: from now on it is worth nothing. */
public interface RevokeKeyUseCase {

  /**
   * Returns when it is so; a key that was revoked before stays as it is.
   *
   * @throws io.cadencia.domain.access.KeyNotFoundException if there is none of that number
   */
  void revoke(Command command);

  record Command(KeyId key, Actor actor) {}
}
