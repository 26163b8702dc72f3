package io.cadencia.application.port.in.order;

import io.cadencia.domain.order.WorkOrder;

/** Plans which garment a module sews, how many of it, and when. */
public interface PlanWorkOrderUseCase {

  /**
   * @throws io.cadencia.domain.plant.ModuleNotFoundException if there is no such module
   * @throws io.cadencia.domain.order.OrdersOverlapException if the module has an order for some of
   *     that time
   */
  void plan(WorkOrder order);
}
