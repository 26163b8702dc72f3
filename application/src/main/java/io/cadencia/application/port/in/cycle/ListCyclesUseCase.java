package io.cadencia.application.port.in.cycle;

import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.domain.cycle.RecordedCycle;
import java.util.List;

/** Lists cycles page by page, by their number or by their latest change. */
public interface ListCyclesUseCase {

  Page list(Query query);

  /** By what the pages are ordered. */
  enum Order {
    /** Rising number: every cycle once, as it stands now. */
    ID,
    /** Rising change: a cycle comes again whenever it changed. */
    CHANGE
  }

  /**
   * @param after the last number or change already known, 0 for none
   * @param limit 1 to {@value #MAX_LIMIT}
   */
  record Query(CycleFilter filter, Order order, long after, int limit) {

    /** The most cycles a page may hold. */
    public static final int MAX_LIMIT = 500;

    public Query {
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException(
            "limit must lie between 1 and " + MAX_LIMIT + ", was " + limit);
      }
      if (after < 0) {
        throw new IllegalArgumentException("a cursor must not be negative, was " + after);
      }
    }
  }

  /**
   * @param nextAfter the cursor of the next page; the query's own when there is nothing new
   */
  record Page(List<RecordedCycle> items, long nextAfter, boolean hasMore) {

    public Page {
      items = List.copyOf(items);
    }
  }
}
