package io.cadencia.application.service.report;

import io.cadencia.application.port.in.report.ExportResearchDataUseCase.Query;
import io.cadencia.domain.efficiency.Buckets;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.efficiency.RangeRule;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.util.List;

/**
 * What an export of research data is about.
 *
 * @param stations the workstations in use, in sequence
 * @param days how the plant cuts its days
 * @param span the days asked for
 */
record ResearchScope(
    Query query,
    SewingModule module,
    List<Workstation> stations,
    ProductionDays days,
    TimeSpan span) {

  /**
   * @throws ModuleNotFoundException if there is no such module
   * @throws io.cadencia.domain.efficiency.InvalidRangeException if the days run backwards or are
   *     too many to be told by the hour
   */
  static ResearchScope of(Query query, ResearchSources sources) {
    var id = query.module();
    var module = sources.plant().findModule(id).orElseThrow(() -> new ModuleNotFoundException(id));
    var stations =
        sources.plant().workstations().stream()
            .filter(workstation -> workstation.module().equals(id))
            .toList();
    var days = sources.calendars().of(id).days();
    return new ResearchScope(query, module, stations, days, span(query, days));
  }

  private static TimeSpan span(Query query, ProductionDays days) {
    return RangeRule.check(
        days.spanOf(query.from()).from(), days.spanOf(query.to()).to(), Granularity.HOUR);
  }

  /** Until when something can be known: the end of the days, or now while they last. */
  Instant knownAt(Instant now) {
    return now.isBefore(span.to()) ? now : span.to();
  }

  /** The part of the days of which something can be known. */
  TimeSpan knownUntil(Instant known) {
    return new TimeSpan(span.from(), known.isBefore(span.from()) ? span.from() : known);
  }

  /** The whole span as one stretch. */
  Buckets undivided() {
    return new Buckets(span, List.of(span));
  }
}
