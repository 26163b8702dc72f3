package io.cadencia.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.efficiency.Ratio;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D-31 A work order")
class WorkOrderTest {

  private static WorkOrder order(int module, int quantity, long from, long to) {
    return new WorkOrder(
        new ModuleId(module),
        "CAMISA",
        "OP-1",
        quantity,
        new TimeSpan(Instant.EPOCH.plusSeconds(from), Instant.EPOCH.plusSeconds(to)));
  }

  @Test
  void overlaps_another_of_its_module_that_shares_time() {
    var order = order(1, 480, 100, 200);

    assertThat(order.overlaps(order(1, 1, 199, 300))).isTrue();
    assertThat(order.overlaps(order(1, 1, 200, 300))).isFalse();
    assertThat(order.overlaps(order(1, 1, 0, 100))).isFalse();
    assertThat(order.overlaps(order(2, 1, 100, 200))).isFalse();
  }

  @Test
  void needs_a_name_a_quantity_and_time() {
    assertThatThrownBy(() -> order(1, 0, 0, 1)).hasMessageContaining("was 0");
    assertThatThrownBy(() -> order(1, 1, 5, 5)).hasMessageContaining("must last");
    assertThatThrownBy(
            () ->
                new WorkOrder(
                    new ModuleId(1), " ", "OP-1", 1, new TimeSpan(Instant.EPOCH, Instant.MAX)))
        .hasMessageContaining("needs a style and a number");
  }

  @Test
  void is_done_by_what_was_made_of_it_without_a_cap() {
    assertThat(new OrderProgress(order(1, 480, 0, 1), 120).done()).isEqualTo(new Ratio(0.25));
    assertThat(new OrderProgress(order(1, 480, 0, 1), 600).done()).isEqualTo(new Ratio(1.25));
    assertThatThrownBy(() -> new OrderProgress(order(1, 480, 0, 1), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
