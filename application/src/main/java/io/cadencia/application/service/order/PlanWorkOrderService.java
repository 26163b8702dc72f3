package io.cadencia.application.service.order;

import io.cadencia.application.port.in.order.PlanWorkOrderUseCase;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.application.port.out.WorkOrderRepository;
import io.cadencia.domain.order.OrdersOverlapException;
import io.cadencia.domain.order.WorkOrder;
import io.cadencia.domain.plant.ModuleNotFoundException;

/** Stores an order, if its module has no other one for that time. */
public final class PlanWorkOrderService implements PlanWorkOrderUseCase {

  private final PlantRepository plant;
  private final WorkOrderRepository orders;
  private final UnitOfWork unitOfWork;

  public PlanWorkOrderService(
      PlantRepository plant, WorkOrderRepository orders, UnitOfWork unitOfWork) {
    this.plant = plant;
    this.orders = orders;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public void plan(WorkOrder order) {
    unitOfWork.run(
        () -> {
          var module = order.module();
          if (plant.findModule(module).isEmpty()) {
            throw new ModuleNotFoundException(module);
          }
          orders.within(module, order.span()).stream()
              .filter(order::overlaps)
              .findFirst()
              .ifPresent(
                  planned -> {
                    throw new OrdersOverlapException(planned);
                  });
          orders.add(order);
        });
  }
}
