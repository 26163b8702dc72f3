package io.cadencia.application.port.out;

import io.cadencia.domain.order.WorkOrder;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.time.TimeSpan;
import java.util.List;

/** The work orders of the plant. */
public interface WorkOrderRepository {

  void add(WorkOrder order);

  /** All orders, by module and beginning. */
  List<WorkOrder> all();

  /** The orders of a module that share some time with the span, by rising beginning. */
  List<WorkOrder> within(ModuleId module, TimeSpan span);
}
