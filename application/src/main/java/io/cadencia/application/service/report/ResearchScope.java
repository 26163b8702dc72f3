package io.cadencia.application.service.report;

import io.cadencia.application.port.in.report.ExportResearchDataUseCase;
import io.cadencia.domain.efficiency.Buckets;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.time.TimeSpan;
import java.util.List;

/**
 * What an export of research data is about.
 *
 * @param stations the workstations in use, in sequence
 * @param days how the plant cuts its days
 * @param span the days asked for
 */
record ResearchScope(
    ExportResearchDataUseCase.Query query,
    SewingModule module,
    List<Workstation> stations,
    ProductionDays days,
    TimeSpan span) {

  /** The whole span as one stretch. */
  Buckets undivided() {
    return new Buckets(span, List.of(span));
  }
}
