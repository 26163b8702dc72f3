package io.cadencia.domain.access;

import io.cadencia.domain.CadenciaException;
import io.cadencia.domain.audit.ActorId;

/** Nobody of that name was ever seen. */
public final class PersonNotFoundException extends CadenciaException {

  private final ActorId person;

  public PersonNotFoundException(ActorId person) {
    super(
        person.value()
            + " was never seen: they have to come once,"
            + " or give the role under access.roles in the configuration");
    this.person = person;
  }

  public ActorId person() {
    return person;
  }
}
