package io.cadencia.application.port.out;

import static io.cadencia.domain.cycle.TestCycles.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.order.WorkOrder;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.time.TimeSpan;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link WorkOrderRepository} keeps. Row D-31. */
public abstract class WorkOrderRepositoryContract {

  private static final WorkOrder FIRST = order(1, "OP-1", 0, 100);
  private static final WorkOrder SECOND = order(1, "OP-2", 100, 200);
  private static final WorkOrder ELSEWHERE = order(2, "OP-3", 0, 200);

  protected abstract WorkOrderRepository orders();

  protected abstract PlantRepository plant();

  protected abstract UnitOfWork unitOfWork();

  private static WorkOrder order(int module, String number, long from, long to) {
    return new WorkOrder(new ModuleId(module), "CAMISA_2041", number, 480, span(from, to));
  }

  private static TimeSpan span(long from, long to) {
    return new TimeSpan(START.plusSeconds(from), START.plusSeconds(to));
  }

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(plant());
  }

  private List<WorkOrder> within(long from, long to) {
    return orders().within(new ModuleId(1), span(from, to));
  }

  @Test
  void none_are_there_at_first() {
    assertThat(orders().all()).isEmpty();
    assertThat(within(0, 1_000)).isEmpty();
  }

  @Test
  void all_come_by_module_and_beginning_with_every_field() {
    List.of(ELSEWHERE, SECOND, FIRST).forEach(orders()::add);

    assertThat(orders().all()).containsExactly(FIRST, SECOND, ELSEWHERE);
  }

  @Test
  void those_within_a_span_share_time_with_it() {
    List.of(SECOND, FIRST, ELSEWHERE).forEach(orders()::add);

    assertThat(within(0, 200)).containsExactly(FIRST, SECOND);
    assertThat(within(0, 100)).containsExactly(FIRST);
    assertThat(within(99, 101)).containsExactly(FIRST, SECOND);
    assertThat(within(150, 160)).containsExactly(SECOND);
    assertThat(within(200, 300)).isEmpty();
  }

  @Test
  void work_that_fails_leaves_no_order() {
    assertThatThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          orders().add(FIRST);
                          throw new IllegalStateException("on purpose");
                        }))
        .hasMessage("on purpose");

    assertThat(orders().all()).isEmpty();
  }
}
