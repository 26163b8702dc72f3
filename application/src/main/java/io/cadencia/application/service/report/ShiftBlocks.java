package io.cadencia.application.service.report;

import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.out.DayBook.BlockKind;
import io.cadencia.application.port.out.DayBook.Scope;
import io.cadencia.application.port.out.DayBook.ShiftBlock;
import io.cadencia.domain.efficiency.Buckets;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.shift.ShiftSpan;
import io.cadencia.domain.shift.WorkCalendar;
import io.cadencia.domain.time.TimeSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The day cut as the API cuts it by shifts, and each part by its workstations. */
final class ShiftBlocks {

  private final DayBookSources sources;
  private final Scope scope;
  private final WorkCalendar calendar;
  private final StationLines lines;
  private final List<Workstation> stations;

  ShiftBlocks(DayBookSources sources, Scope scope, WorkCalendar calendar) {
    this.sources = sources;
    this.scope = scope;
    this.calendar = calendar;
    this.lines = new StationLines(sources, scope);
    this.stations =
        sources.plant().workstations().stream()
            .filter(workstation -> workstation.module().equals(scope.module().id()))
            .toList();
  }

  boolean hasStations() {
    return !stations.isEmpty();
  }

  List<ShiftBlock> read() {
    var known = new TimeSpan(scope.span().from(), scope.knownUntil());
    return Buckets.of(known, Granularity.SHIFT, calendar).spans().stream()
        .flatMap(this::block)
        .toList();
  }

  private Stream<ShiftBlock> block(TimeSpan span) {
    var rows = lines.in(stations, span);
    if (rows.isEmpty()) {
      return Stream.empty();
    }
    var query = new EfficiencyQuery(span.from(), span.to(), Granularity.SHIFT);
    var total = sources.modules().get(scope.module().id(), query).report().summary();
    var shift = shift(span);
    return Stream.of(
        new ShiftBlock(kind(shift, span), shift.map(ShiftSpan::name).orElse(null), rows, total));
  }

  /** The shift that is on when the span begins, of several the one that began last. */
  private Optional<ShiftSpan> shift(TimeSpan span) {
    return calendar.shiftSpans(span).stream()
        .filter(shift -> shift.span().contains(span.from()))
        .reduce((earlier, later) -> later);
  }

  private BlockKind kind(Optional<ShiftSpan> shift, TimeSpan span) {
    if (!calendar.hasShifts()) {
      return BlockKind.WHOLE_DAY;
    }
    if (shift.isPresent()) {
      return BlockKind.SHIFT;
    }
    return calendar.overtime(span).contains(span.from())
        ? BlockKind.OVERTIME
        : BlockKind.BESIDE_SHIFTS;
  }
}
