package io.cadencia.application.service.report;

import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.domain.cycle.CycleOverride;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the cycles of a module that ended in a span, page by page, by rising number; those of a
 * longer span by the days on which they started, so that no page has to look through all of it.
 */
final class EndedCycles {

  private static final int PAGE = 500;
  private static final Duration SLICE = Duration.ofDays(2);

  private final CycleRepository cycles;

  EndedCycles(CycleRepository cycles) {
    this.cycles = cycles;
  }

  /** Each page is read when the one before it has been gone through. */
  Stream<RecordedCycle> in(TimeSpan span, ModuleId module) {
    // A cycle that ends in the span may have begun as long before as one may last.
    var starts = new TimeSpan(span.from().minus(CycleOverride.LONGEST), span.to());
    return Stream.iterate(
            starts.from(), from -> from.isBefore(starts.to()), from -> from.plus(SLICE))
        .flatMap(from -> startedIn(from, earlier(from.plus(SLICE), starts.to()), module))
        .filter(recorded -> recorded.cycle().end().filter(span::contains).isPresent());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private Stream<RecordedCycle> startedIn(Instant from, Instant to, ModuleId module) {
    var filter = new CycleFilter(module, null, null, from, to, null);
    return Stream.iterate(
            cycles.afterId(filter, 0, PAGE), page -> !page.isEmpty(), page -> after(page, filter))
        .flatMap(List::stream);
  }

  private List<RecordedCycle> after(List<RecordedCycle> page, CycleFilter filter) {
    long last = page.get(page.size() - 1).cycle().id().value();
    return cycles.afterId(filter, last, PAGE);
  }
}
