package io.cadencia.application.port.out;

import io.cadencia.domain.access.Person;
import io.cadencia.domain.audit.ActorId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** People in a map. */
public final class InMemoryPeopleStore implements PeopleStore, InMemoryStore {

  private final ConcurrentSkipListMap<String, Person> people = new ConcurrentSkipListMap<>();

  @Override
  public void save(Person person) {
    people.put(person.id().value(), person);
  }

  @Override
  public Optional<Person> find(ActorId id) {
    return Optional.ofNullable(people.get(id.value()));
  }

  @Override
  public List<Person> after(String after, int limit) {
    return people.tailMap(after, false).values().stream().limit(limit).toList();
  }

  @Override
  public int count() {
    return people.size();
  }

  @Override
  public Runnable remember() {
    var kept = new TreeMap<>(people);
    return () -> {
      people.clear();
      people.putAll(kept);
    };
  }
}
