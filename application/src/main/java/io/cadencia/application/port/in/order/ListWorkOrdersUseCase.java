package io.cadencia.application.port.in.order;

import io.cadencia.domain.order.OrderProgress;
import io.cadencia.domain.plant.ModuleId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists work orders and how far they are. */
public interface ListWorkOrdersUseCase {

  /**
   * By module and beginning. What was made are the units of the module's last workstation whose end
   * lies within the order's time.
   *
   * @param module only those of this module, or null for all; an unknown module has none
   */
  List<OrderProgress> list(@Nullable ModuleId module);
}
