package io.cadencia.bootstrap.task;

import io.cadencia.application.port.in.access.ListPeopleUseCase.Entry;
import io.cadencia.application.port.in.access.ListPeopleUseCase.Query;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.ListPeopleOptions;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.report.PeopleTable;
import io.cadencia.bootstrap.wiring.PeopleWiring;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Lists who was ever seen. */
public final class ListPeopleTask implements Task<ListPeopleOptions> {

  private final Clock clock;

  public ListPeopleTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ExitCode run(ListPeopleOptions options, Console console) {
    try (var plant = ExistingPlant.open(options.data())) {
      var people = everybody(new PeopleWiring(plant.storage(), plant::roles, clock));
      PeopleTable.lines(people, plant.zone()).forEach(console.out()::println);
    }
    return ExitCode.DONE;
  }

  private static List<Entry> everybody(PeopleWiring wiring) {
    var list = wiring.list();
    var people = new ArrayList<Entry>();
    boolean more = true;
    for (var after = ""; more; ) {
      var page = list.list(new Query(after, Query.MAX_LIMIT));
      people.addAll(page.items());
      more = page.hasMore();
      after = more ? people.get(people.size() - 1).person().id().value() : after;
    }
    return people;
  }
}
