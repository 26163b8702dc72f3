package io.cadencia.application.service.report;

import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.domain.cycle.CycleOverride;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Reads the cycles of a module that ended in a span, by rising number; those of a longer span by
 * the days on which they started.
 */
final class EndedCycles {

  private static final Duration SLICE = Duration.ofDays(2);

  private final CycleRepository cycles;

  EndedCycles(CycleRepository cycles) {
    this.cycles = cycles;
  }

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
    return cycles.all(new CycleFilter(module, null, null, from, to, null));
  }
}
