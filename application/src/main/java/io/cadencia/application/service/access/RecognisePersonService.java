package io.cadencia.application.service.access;

import io.cadencia.application.port.in.access.RecognisePersonUseCase;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Person;
import io.cadencia.domain.access.Role;

/** Remembers who asks, and reads their role where none came along. */
public final class RecognisePersonService implements RecognisePersonUseCase {

  private final PeopleRegister register;
  private final RolesOfPeople roles;

  public RecognisePersonService(PeopleRegister register, RolesOfPeople roles) {
    this.register = register;
    this.roles = roles;
  }

  @Override
  public Role recognise(Sighting sighting) {
    var id = Person.idOf(sighting.who());
    register.see(id, sighting.by());
    var claimed = sighting.claimed();
    if (claimed != null) {
      return claimed;
    }
    return sighting.by() == Mechanism.OIDC ? roles.roleInSession(id) : roles.roleOf(id);
  }
}
