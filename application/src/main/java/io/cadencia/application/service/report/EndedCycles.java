package io.cadencia.application.service.report;

import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.domain.cycle.CycleOverride;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.time.TimeSpan;
import java.util.List;
import java.util.stream.Stream;

/** Reads the cycles of a module that ended in a span, page by page, by rising number. */
final class EndedCycles {

  private static final int PAGE = 500;

  private final CycleRepository cycles;

  EndedCycles(CycleRepository cycles) {
    this.cycles = cycles;
  }

  /** Each page is read when the one before it has been gone through. */
  Stream<RecordedCycle> in(TimeSpan span, ModuleId module) {
    // Pages are cut by start: a cycle that ends today may have begun as long ago as one may last.
    var from = span.from().minus(CycleOverride.LONGEST);
    return all(new CycleFilter(module, null, null, from, span.to(), null))
        .filter(recorded -> recorded.cycle().end().filter(span::contains).isPresent());
  }

  private Stream<RecordedCycle> all(CycleFilter filter) {
    return Stream.iterate(
            cycles.afterId(filter, 0, PAGE), page -> !page.isEmpty(), page -> after(page, filter))
        .flatMap(List::stream);
  }

  private List<RecordedCycle> after(List<RecordedCycle> page, CycleFilter filter) {
    long last = page.get(page.size() - 1).cycle().id().value();
    return cycles.afterId(filter, last, PAGE);
  }
}
