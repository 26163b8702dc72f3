package io.cadencia.application.service.access;

import io.cadencia.application.port.in.access.WelcomePersonUseCase;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Person;
import io.cadencia.domain.access.Role;

/** Remembers who signed in, and what role their provider told. */
public final class WelcomePersonService implements WelcomePersonUseCase {

  private final PeopleRegister register;
  private final RolesOfPeople roles;

  public WelcomePersonService(PeopleRegister register, RolesOfPeople roles) {
    this.register = register;
    this.roles = roles;
  }

  @Override
  public Role welcome(Newcomer newcomer) {
    var id = Person.idOf(newcomer.who());
    register.keep(id, Mechanism.OIDC, person -> person.claimedAs(newcomer.claimed()));
    roles.forget();
    return roles.roleInSession(id);
  }
}
