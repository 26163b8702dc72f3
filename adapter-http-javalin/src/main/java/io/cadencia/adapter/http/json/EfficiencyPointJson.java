package io.cadencia.adapter.http.json;

import io.cadencia.domain.efficiency.EfficiencyPoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one bucket.
 *
 * @param efficiencyPct percent: 61.2 is 61.2 %
 * @param coverage a fraction
 */
public record EfficiencyPointJson(
    Instant ts,
    int unitsProduced,
    @Nullable Integer unitsTarget,
    @Nullable Double efficiencyPct,
    @Nullable Double avgCycleSeconds,
    int nCycles,
    @Nullable Double coverage,
    @Nullable Double efficiencyCi95Low,
    @Nullable Double efficiencyCi95High,
    @Nullable Double unitsPlanned,
    double plannedSeconds,
    double availableSeconds) {

  public static EfficiencyPointJson of(EfficiencyPoint point) {
    var figures = point.figures();
    return new EfficiencyPointJson(
        point.start(),
        figures.unitsProduced(),
        figures.unitsTarget(),
        Figure.of(figures.efficiency()),
        figures.averageCycleSeconds(),
        figures.cycles(),
        Figure.of(figures.coverage()),
        Figure.of(figures.ci95Low()),
        Figure.of(figures.ci95High()),
        figures.unitsPlanned(),
        Seconds.of(figures.planned()),
        Seconds.of(figures.available()));
  }
}
