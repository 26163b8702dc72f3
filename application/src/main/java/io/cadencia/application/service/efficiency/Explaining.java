package io.cadencia.application.service.efficiency;

import io.cadencia.application.port.in.efficiency.ExplainAnswer;
import io.cadencia.application.port.in.efficiency.ExplainQuery;
import io.cadencia.application.port.in.version.SoftwareBuild;
import io.cadencia.domain.efficiency.Buckets;
import io.cadencia.domain.efficiency.EfficiencyPolicy;
import io.cadencia.domain.efficiency.ExplainedStation;
import io.cadencia.domain.efficiency.Explanation;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.InvalidRangeException;
import io.cadencia.domain.efficiency.ModuleEfficiency;
import io.cadencia.domain.efficiency.UnknownBucketException;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.time.TimeSpan;
import java.util.List;

/**
 * What the explanations of workstations and modules have in common.
 *
 * @param software goes into every answer
 */
public record Explaining(
    StationRecords records,
    RangeDefaults defaults,
    EfficiencyPolicy policy,
    SoftwareBuild software) {

  /** The time a query is about. */
  TimeSpan span(ExplainQuery query, ModuleId module) {
    var buckets = defaults.buckets(query.figures(), module);
    var start = query.bucket();
    return start == null
        ? buckets.range()
        : buckets.spans().stream()
            .filter(bucket -> bucket.from().equals(start))
            .findFirst()
            .orElseThrow(() -> new UnknownBucketException(start));
  }

  /** The cycles of the workstations, after they were counted without being read. */
  List<ExplainedStation> stations(List<Workstation> workstations, TimeSpan span) {
    int cycles = cyclesIn(workstations, span);
    if (cycles > ExplainAnswer.MOST_CYCLES) {
      throw new InvalidRangeException(
          InvalidRangeException.Fault.TOO_LONG,
          "an explanation lists at most %d cycles, this range has %d; ask for one bucket"
              .formatted(ExplainAnswer.MOST_CYCLES, cycles));
    }
    return records.explained(workstations, span);
  }

  private int cyclesIn(List<Workstation> workstations, TimeSpan span) {
    var whole = Buckets.whole(span);
    return cycles(
        new ModuleEfficiency(policy)
            .report(records.of(workstations, whole), null, whole)
            .summary());
  }

  private static int cycles(Figures figures) {
    return figures.cycles() + figures.excluded();
  }

  ExplainAnswer answer(Explanation explanation, ExplainQuery query) {
    return new ExplainAnswer(explanation, query.figures().granularity(), software);
  }
}
