package io.cadencia.application.port.in.access;

import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.ActorId;

/** Ends every session of somebody, on whatever machine it was begun. */
public interface SignOutEverywhereUseCase {

  /** Returns how many sessions were ended; whoever has none is signed out already. */
  int signOut(Command command);

  /**
   * @param whose the sessions are, as they were known when they signed in
   * @param actor who wants it: themselves, or an administrator
   */
  record Command(ActorId whose, Actor actor) {}
}
