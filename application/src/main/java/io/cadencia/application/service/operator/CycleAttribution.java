package io.cadencia.application.service.operator;

import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.OperatorAssignments;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.plant.WorkstationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Gives cycles to who was assigned to their workstation, where that is said only afterwards: as
 * when they are recorded, to the one of their end, and of their start while they are open.
 */
public record CycleAttribution(CycleRepository cycles, OperatorAssignments assignments) {

  /** No cycle takes longer. */
  private static final Duration LONGEST_CYCLE = Duration.ofHours(24);

  private static final int PAGE = 500;

  /** Looks again at all cycles that ended at the instant or later, inside a unit of work. */
  void renew(WorkstationId workstation, Instant from) {
    var filter = new CycleFilter(null, workstation, null, from.minus(LONGEST_CYCLE), null, null);
    List<RecordedCycle> page = cycles.afterId(filter, 0, PAGE);
    while (!page.isEmpty()) {
      page.stream().map(RecordedCycle::cycle).forEach(cycle -> renew(cycle, from));
      page = cycles.afterId(filter, page.get(page.size() - 1).cycle().id().value(), PAGE);
    }
  }

  private void renew(Cycle cycle, Instant from) {
    var end = cycle.measuredEnd();
    var decisive = end == null ? cycle.measuredStart() : end;
    if (decisive.isBefore(from)) {
      return;
    }
    var attributed = cycle.workedBy(assignments.at(cycle.workstation(), decisive).orElse(null));
    if (!attributed.equals(cycle)) {
      cycles.save(attributed);
    }
  }
}
