package io.cadencia.bootstrap.report;

import io.cadencia.application.port.in.access.ListPeopleUseCase.Entry;
import java.time.ZoneId;
import java.util.List;

/** People as a table for the terminal. */
public final class PeopleTable {

  private PeopleTable() {}

  /**
   * @param zone the plant's time zone
   */
  public static List<String> lines(List<Entry> people, ZoneId zone) {
    if (people.isEmpty()) {
      return List.of("nobody was seen yet");
    }
    var table = new Columns();
    table.add("who", "role", "given by", "first seen", "by", "last seen");
    for (var entry : people) {
      var person = entry.person();
      table.add(
          person.id().value(),
          entry.role().word(),
          givenBy(entry),
          Words.moment(person.firstSeenAt(), zone),
          person.firstBy().word(),
          Words.moment(person.lastSeenAt(), zone));
    }
    return table.lines();
  }

  private static String givenBy(Entry entry) {
    var grant = entry.person().grant();
    if (entry.configured()) {
      return "the configuration";
    }
    return grant == null ? "nobody" : grant.by().value();
  }
}
