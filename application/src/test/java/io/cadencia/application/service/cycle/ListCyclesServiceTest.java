package io.cadencia.application.service.cycle;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Order;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Page;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Query;
import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.application.port.out.InMemoryCycleRepository;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.CycleNotFoundException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListCyclesServiceTest {

  private final InMemoryCycleRepository cycles =
      new InMemoryCycleRepository(new InMemoryPlantRepository());
  private final ListCyclesService service = new ListCyclesService(cycles);

  @BeforeEach
  void five_cycles_of_which_the_first_changed_last() {
    for (int id = 1; id <= 5; id++) {
      cycles.save(aCycle().numbered(id).build());
    }
    cycles.save(aCycle().numbered(1).build());
  }

  private Page page(Order order, long after, int limit) {
    return service.list(new Query(CycleFilter.all(), order, after, limit));
  }

  private static List<Long> ids(Page page) {
    return page.items().stream().map(recorded -> recorded.cycle().id().value()).toList();
  }

  @Test
  void a_full_page_knows_that_more_follows_and_from_where() {
    var page = page(Order.ID, 0, 3);

    assertThat(ids(page)).containsExactly(1L, 2L, 3L);
    assertThat(page.hasMore()).isTrue();
    assertThat(page.nextAfter()).isEqualTo(3);
  }

  @Test
  void the_last_page_has_nothing_after_it_even_when_it_is_full() {
    var page = page(Order.ID, 3, 2);

    assertThat(ids(page)).containsExactly(4L, 5L);
    assertThat(page.hasMore()).isFalse();
  }

  @Test
  void an_empty_page_keeps_the_cursor() {
    var page = page(Order.ID, 77, 2);

    assertThat(page.items()).isEmpty();
    assertThat(page.hasMore()).isFalse();
    assertThat(page.nextAfter()).isEqualTo(77);
  }

  @Test
  void by_change_the_cursor_is_the_change() {
    var page = page(Order.CHANGE, 0, 500);

    assertThat(ids(page)).containsExactly(2L, 3L, 4L, 5L, 1L);
    assertThat(page.nextAfter()).isEqualTo(6);
  }

  @Test
  void a_single_cycle_is_read_by_its_number_or_refused() {
    var get = new GetCycleService(cycles);

    assertThat(get.get(new CycleId(2)).cycle()).isEqualTo(aCycle().numbered(2).build());
    assertThatThrownBy(() -> get.get(new CycleId(99_999)))
        .isInstanceOf(CycleNotFoundException.class)
        .hasMessage("No cycle_events row with id=99999");
  }
}
