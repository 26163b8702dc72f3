package io.cadencia.bootstrap.task;

import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.ListKeysOptions;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.report.KeysTable;
import io.cadencia.bootstrap.wiring.KeyWiring;
import java.time.Clock;

/** Lists the keys of programs. */
public final class ListKeysTask implements Task<ListKeysOptions> {

  private final Clock clock;

  public ListKeysTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ExitCode run(ListKeysOptions options, Console console) {
    try (var plant = ExistingPlant.open(options.data())) {
      var keys = new KeyWiring(plant.storage(), clock).useCases().list().list();
      KeysTable.lines(keys, plant.zone()).forEach(console.out()::println);
    }
    return ExitCode.DONE;
  }
}
