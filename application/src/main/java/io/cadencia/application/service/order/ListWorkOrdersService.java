package io.cadencia.application.service.order;

import io.cadencia.application.port.in.order.ListWorkOrdersUseCase;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.WorkOrderRepository;
import io.cadencia.domain.order.OrderProgress;
import io.cadencia.domain.order.WorkOrder;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.WorkstationId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets orders against the units their modules finished. */
public final class ListWorkOrdersService implements ListWorkOrdersUseCase {

  private final WorkOrderRepository orders;
  private final PlantRepository plant;
  private final CycleRepository cycles;

  public ListWorkOrdersService(
      WorkOrderRepository orders, PlantRepository plant, CycleRepository cycles) {
    this.orders = orders;
    this.plant = plant;
    this.cycles = cycles;
  }

  @Override
  public List<OrderProgress> list(@Nullable ModuleId module) {
    return orders.all().stream()
        .filter(order -> module == null || order.module().equals(module))
        .map(order -> new OrderProgress(order, made(order)))
        .toList();
  }

  private int made(WorkOrder order) {
    return lastStation(order.module())
        .map(station -> cycles.unitsEndingIn(Set.of(station), order.span()).stream())
        .map(units -> units.filter(unit -> !unit.isExcluded()).count())
        .map(Math::toIntExact)
        .orElse(0);
  }

  /** The workstation that makes the module's output; they come in sequence. */
  private Optional<WorkstationId> lastStation(ModuleId module) {
    return plant.workstations().stream()
        .filter(workstation -> workstation.module().equals(module))
        .reduce((earlier, later) -> later)
        .map(workstation -> workstation.id());
  }
}
