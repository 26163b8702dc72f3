package io.cadencia.application.service.report;

import io.cadencia.application.port.in.report.ExportDayUseCase.Query;
import io.cadencia.application.port.out.DayBook;
import io.cadencia.application.port.out.DayBook.Manifest;
import io.cadencia.application.port.out.DayBook.ManifestSource;
import io.cadencia.application.port.out.DayBook.Scope;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.efficiency.RangeRule;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.shift.WorkCalendar;
import io.cadencia.domain.time.TimeSpan;
import java.time.Clock;
import java.time.Instant;

/** Reads all that the workbook of a day says; to be used, to its last cycle, inside a snapshot. */
public final class DayBooks {

  private final DayBookSources sources;
  private final WorkbookRules rules;
  private final Clock clock;

  /**
   * @param clock stands still, so that all sheets are of one moment
   */
  public DayBooks(DayBookSources sources, WorkbookRules rules, Clock clock) {
    this.sources = sources;
    this.rules = rules;
    this.clock = clock;
  }

  DayBook read(Query query) {
    var calendar = sources.calendars().of(query.module());
    var scope = scope(query, calendar);
    var used = new UsedVersions();
    var blocks = new ShiftBlocks(sources, scope, calendar);
    return new DayBook(
        scope,
        blocks.hasStations(),
        isWorked(calendar, scope.span()),
        blocks.read(),
        sources.boards().get(query.module(), query.day()).board(),
        new CycleLines(sources, used).of(scope),
        new StopLines(sources).of(scope),
        manifest(used, query.revision()));
  }

  private Scope scope(Query query, WorkCalendar calendar) {
    var module =
        sources
            .plant()
            .findModule(query.module())
            .orElseThrow(() -> new ModuleNotFoundException(query.module()));
    var span = calendar.spanOf(query.day());
    var known = earlier(clock.instant(), span.to());
    RangeRule.check(span.from(), known, Granularity.HOUR);
    return new Scope(module, query.day(), calendar.days(), span, known, rules.policy());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static boolean isWorked(WorkCalendar calendar, TimeSpan day) {
    return !calendar.hasShifts()
        || !calendar.shiftSpans(day).isEmpty()
        || !calendar.overtime(day).isEmpty();
  }

  private ManifestSource manifest(UsedVersions used, int revision) {
    return inputs ->
        new Manifest(
            rules.program(),
            rules.identity(),
            used.models(),
            used.zones(),
            used.configurations(),
            revision);
  }
}
