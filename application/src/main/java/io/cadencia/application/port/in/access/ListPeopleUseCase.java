package io.cadencia.application.port.in.access;

import io.cadencia.domain.access.Person;
import io.cadencia.domain.access.Role;
import java.util.List;

/** Lists who was ever seen, with the role they have now. */
public interface ListPeopleUseCase {

  Page list(Query query);

  /**
   * @param after people behind this id; all of them behind the empty text
   * @param limit 1 to {@link #MAX_LIMIT}
   */
  record Query(String after, int limit) {

    public static final int MAX_LIMIT = 500;

    public Query {
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException(
            "a page has 1 to " + MAX_LIMIT + " people, was " + limit);
      }
    }
  }

  /**
   * Somebody and what they may do now.
   *
   * @param role in force where no token tells another
   * @param configured whether the configuration gives it
   */
  record Entry(Person person, Role role, boolean configured) {}

  /**
   * @param items by id
   */
  record Page(List<Entry> items, boolean hasMore) {

    public Page {
      items = List.copyOf(items);
    }
  }
}
