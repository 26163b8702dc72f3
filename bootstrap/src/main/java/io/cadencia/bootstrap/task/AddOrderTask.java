package io.cadencia.bootstrap.task;

import io.cadencia.application.service.order.PlanWorkOrderService;
import io.cadencia.bootstrap.cli.AddOrderOptions;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.domain.order.WorkOrder;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.time.TimeSpan;

/** Plans a work order. */
public final class AddOrderTask implements Task<AddOrderOptions> {

  @Override
  public ExitCode run(AddOrderOptions options, Console console) {
    if (!options.from().isBefore(options.to())) {
      throw new UsageException(
          "--to %s is not after --from %s; an order lasts".formatted(options.to(), options.from()));
    }
    var order =
        new WorkOrder(
            new ModuleId(options.module()),
            options.style(),
            options.number(),
            options.quantity(),
            new TimeSpan(options.from(), options.to()));
    try (var plant = ExistingPlant.open(options.data())) {
      var storage = plant.storage();
      new PlanWorkOrderService(storage.plant(), storage.orders(), storage.unitOfWork()).plan(order);
    }
    console.out().println("planned " + order.orderNumber() + " in module " + options.module());
    return ExitCode.DONE;
  }
}
