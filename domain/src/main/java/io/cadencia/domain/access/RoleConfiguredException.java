package io.cadencia.domain.access;

import io.cadencia.domain.CadenciaException;
import io.cadencia.domain.audit.ActorId;

/** The configuration gives somebody their role, so that nobody else can. */
public final class RoleConfiguredException extends CadenciaException {

  private final ActorId person;
  private final Role role;

  /**
   * @param role which the configuration gives
   */
  public RoleConfiguredException(ActorId person, Role role) {
    super(
        "the configuration gives %s the role %s: change access.roles there"
            .formatted(person.value(), role.word()));
    this.person = person;
    this.role = role;
  }

  public ActorId person() {
    return person;
  }

  public Role role() {
    return role;
  }
}
