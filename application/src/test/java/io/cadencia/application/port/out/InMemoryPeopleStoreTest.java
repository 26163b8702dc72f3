package io.cadencia.application.port.out;

import org.junit.jupiter.api.DisplayName;

@DisplayName("B-10 people in memory")
class InMemoryPeopleStoreTest extends PeopleStoreContract {

  private final InMemoryPeopleStore people = new InMemoryPeopleStore();

  @Override
  protected PeopleStore people() {
    return people;
  }
}
