package io.cadencia.application.port.out;

import io.cadencia.domain.access.Person;
import io.cadencia.domain.audit.ActorId;
import java.util.List;
import java.util.Optional;

/** Who was ever seen. Instants are kept to the millisecond. */
public interface PeopleStore {

  /** Keeps somebody as they are now, in place of what was kept of them. */
  void save(Person person);

  /**
   * @param id as {@link Person#idOf} makes it
   */
  Optional<Person> find(ActorId id);

  /**
   * People by rising id, by its characters alone.
   *
   * @param after ids behind this one; all of them behind the empty text
   */
  List<Person> after(String after, int limit);

  int count();
}
