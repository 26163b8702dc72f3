package io.cadencia.application.port.out;

import io.cadencia.domain.order.WorkOrder;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.time.TimeSpan;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Orders in a list that is replaced, never changed. */
public final class InMemoryWorkOrderRepository implements WorkOrderRepository, InMemoryStore {

  private volatile List<WorkOrder> orders = List.of();

  @Override
  public void add(WorkOrder order) {
    orders =
        Stream.concat(orders.stream(), Stream.of(order))
            .sorted(
                Comparator.comparing((WorkOrder other) -> other.module().value())
                    .thenComparing(other -> other.span().from()))
            .toList();
  }

  @Override
  public List<WorkOrder> all() {
    return orders;
  }

  @Override
  public List<WorkOrder> within(ModuleId module, TimeSpan span) {
    return orders.stream()
        .filter(order -> order.module().equals(module))
        .filter(order -> order.span().intersection(span).isPresent())
        .toList();
  }

  @Override
  public Runnable remember() {
    var kept = orders;
    return () -> orders = kept;
  }
}
