package io.cadencia.application.service.cycle;

import io.cadencia.application.port.in.cycle.ListCyclesUseCase;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.domain.cycle.RecordedCycle;
import java.util.List;

/** Pages by keyset, so that rows that come in meanwhile neither shift nor repeat anything. */
public final class ListCyclesService implements ListCyclesUseCase {

  private final CycleRepository cycles;

  public ListCyclesService(CycleRepository cycles) {
    this.cycles = cycles;
  }

  @Override
  public Page list(Query query) {
    var found = oneMoreThanAsked(query);
    var hasMore = found.size() > query.limit();
    var items = hasMore ? found.subList(0, query.limit()) : found;
    var nextAfter =
        items.isEmpty() ? query.after() : cursor(items.get(items.size() - 1), query.order());
    return new Page(items, nextAfter, hasMore);
  }

  private List<RecordedCycle> oneMoreThanAsked(Query query) {
    var limit = query.limit() + 1;
    return switch (query.order()) {
      case ID -> cycles.afterId(query.filter(), query.after(), limit);
      case CHANGE -> cycles.afterChange(query.filter(), query.after(), limit);
    };
  }

  private static long cursor(RecordedCycle last, Order order) {
    return switch (order) {
      case ID -> last.cycle().id().value();
      case CHANGE -> last.changeSeq();
    };
  }
}
