package io.cadencia.application.service.order;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.out.InMemoryCycleRepository;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.application.port.out.InMemoryWorkOrderRepository;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.domain.order.OrderProgress;
import io.cadencia.domain.order.OrdersOverlapException;
import io.cadencia.domain.order.WorkOrder;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D-31 Work orders")
class WorkOrderServicesTest {

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);
  private final InMemoryWorkOrderRepository orders = new InMemoryWorkOrderRepository();
  private final PlanWorkOrderService plan =
      new PlanWorkOrderService(plant, orders, new InMemoryUnitOfWork(plant, orders));
  private final ListWorkOrdersService list = new ListWorkOrdersService(orders, plant, cycles);

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(plant);
  }

  private static WorkOrder order(int module, String number, long from, long to) {
    return new WorkOrder(
        new ModuleId(module),
        "CAMISA",
        number,
        480,
        new TimeSpan(START.plusSeconds(from), START.plusSeconds(to)));
  }

  @Test
  void follow_one_another_in_a_module_and_run_beside_those_of_others() {
    plan.plan(order(1, "OP-1", 0, 100));
    plan.plan(order(1, "OP-2", 100, 200));
    plan.plan(order(2, "OP-3", 50, 150));

    assertThat(list.list(null))
        .extracting(progress -> progress.order().orderNumber())
        .containsExactly("OP-1", "OP-2", "OP-3");
    assertThat(list.list(new ModuleId(2))).hasSize(1);
    assertThat(list.list(new ModuleId(9))).isEmpty();
  }

  @Test
  void that_overlap_in_a_module_are_refused() {
    var first = order(1, "OP-1", 0, 100);
    plan.plan(first);

    assertThatThrownBy(() -> plan.plan(order(1, "OP-2", 99, 200)))
        .isInstanceOf(OrdersOverlapException.class)
        .hasMessageContaining("module 1 sews order OP-1 from");
    assertThat(orders.all()).containsExactly(first);
  }

  @Test
  void of_an_unknown_module_are_refused() {
    assertThatThrownBy(() -> plan.plan(order(9, "OP-1", 0, 100)))
        .isInstanceOf(ModuleNotFoundException.class);
  }

  /** Station 2 is the last of module 1; units belong to the order in which they end. */
  @Test
  void count_the_units_that_the_last_station_ended_in_their_time() {
    plan.plan(order(1, "OP-1", 0, 100));
    plan.plan(order(1, "OP-2", 100, 200));
    plan.plan(order(2, "OP-3", 0, 100));
    var twenty = Duration.ofSeconds(20);
    cycles.save(aCycle().numbered(1).at(2).startedAfter(10).measured(twenty).build());
    cycles.save(aCycle().numbered(2).at(2).startedAfter(79).measured(twenty).build());
    cycles.save(aCycle().numbered(3).at(2).startedAfter(80).measured(twenty).build());
    cycles.save(aCycle().numbered(4).at(1).startedAfter(10).measured(twenty).build());
    cycles.save(aCycle().numbered(5).at(2).startedAfter(40).abortedAfter(twenty).build());

    assertThat(list.list(null)).extracting(OrderProgress::made).containsExactly(2, 1, 0);
  }
}
