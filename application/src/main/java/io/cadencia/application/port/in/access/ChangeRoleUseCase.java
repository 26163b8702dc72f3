package io.cadencia.application.port.in.access;

import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.ActorId;

/** Gives somebody another role, which holds from their next request on. */
public interface ChangeRoleUseCase {

  /**
   * Returns them as they are from then on; the role they have already changes nothing.
   *
   * @throws io.cadencia.domain.access.PersonNotFoundException if nobody of that name was ever seen
   * @throws io.cadencia.domain.access.RoleConfiguredException if the configuration decides
   * @throws io.cadencia.domain.access.OwnRoleException if an administrator would end being one
   */
  ListPeopleUseCase.Entry change(Command command);

  /**
   * @param whose role
   * @param actor who wants it
   */
  record Command(ActorId whose, Role role, Actor actor) {}
}
