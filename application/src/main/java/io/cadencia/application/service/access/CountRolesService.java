package io.cadencia.application.service.access;

import io.cadencia.application.port.in.access.CountRolesUseCase;
import io.cadencia.application.port.out.PeopleStore;
import io.cadencia.domain.access.Role;
import java.util.EnumMap;
import java.util.Map;

/** Goes through everybody: only the configuration knows whom its patterns fit. */
public final class CountRolesService implements CountRolesUseCase {

  private final PeopleStore people;
  private final RolesOfPeople roles;

  public CountRolesService(PeopleStore people, RolesOfPeople roles) {
    this.people = people;
    this.roles = roles;
  }

  @Override
  public Map<Role, Integer> count() {
    var counts = new EnumMap<Role, Integer>(Role.class);
    for (var role : Role.values()) {
      counts.put(role, 0);
    }
    people
        .after("", PeopleRegister.MOST)
        .forEach(person -> counts.merge(roles.roleOf(person), 1, Integer::sum));
    return counts;
  }
}
