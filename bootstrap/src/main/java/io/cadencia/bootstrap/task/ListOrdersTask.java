package io.cadencia.bootstrap.task;

import io.cadencia.application.service.order.ListWorkOrdersService;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.ListOrdersOptions;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.report.OrdersTable;
import io.cadencia.domain.plant.ModuleId;

/** Lists work orders and how far they are. */
public final class ListOrdersTask implements Task<ListOrdersOptions> {

  @Override
  public ExitCode run(ListOrdersOptions options, Console console) {
    var module = options.module() == null ? null : new ModuleId(options.module());
    try (var plant = ExistingPlant.open(options.data())) {
      var storage = plant.storage();
      var orders =
          new ListWorkOrdersService(storage.orders(), storage.plant(), storage.cycles())
              .list(module);
      OrdersTable.lines(orders, plant.zone()).forEach(console.out()::println);
    }
    return ExitCode.DONE;
  }
}
