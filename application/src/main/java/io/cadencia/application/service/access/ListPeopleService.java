package io.cadencia.application.service.access;

import io.cadencia.application.port.in.access.ListPeopleUseCase;
import io.cadencia.application.port.out.PeopleStore;
import io.cadencia.domain.access.Person;

/** Reads one person more than is asked for, to know whether there are more. */
public final class ListPeopleService implements ListPeopleUseCase {

  private final PeopleStore people;
  private final RolesOfPeople roles;

  public ListPeopleService(PeopleStore people, RolesOfPeople roles) {
    this.people = people;
    this.roles = roles;
  }

  @Override
  public Page list(Query query) {
    var found = people.after(query.after(), query.limit() + 1);
    var items = found.stream().limit(query.limit()).map(this::entry).toList();
    return new Page(items, found.size() > query.limit());
  }

  private Entry entry(Person person) {
    return new Entry(person, roles.roleOf(person), roles.configured(person.id()).isPresent());
  }
}
