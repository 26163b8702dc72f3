package io.cadencia.application.port.in.access;

import io.cadencia.domain.access.AccountName;
import io.cadencia.domain.audit.Actor;

/** Takes a local account away, and with it its sessions. */
public interface RemoveLocalAccountUseCase {

  /** Returns whether there was one. */
  boolean remove(Command command);

  record Command(AccountName name, Actor actor) {}
}
