package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.access.ListPeopleUseCase.Page;
import java.util.List;

/**
 * One page of people, by their names.
 *
 * @param nextAfter the last name of the page, or the one asked for where the page is empty
 */
public record PeoplePageJson(List<PersonJson> items, String nextAfter, boolean hasMore) {

  /**
   * @param after which name was asked for
   */
  public static PeoplePageJson of(Page page, String after) {
    var items = page.items().stream().map(PersonJson::of).toList();
    var last = items.isEmpty() ? after : items.get(items.size() - 1).email();
    return new PeoplePageJson(items, last, page.hasMore());
  }
}
