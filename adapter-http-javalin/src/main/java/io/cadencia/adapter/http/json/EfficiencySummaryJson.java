package io.cadencia.adapter.http.json;

import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.Metric;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the whole range.
 *
 * @param efficiencyPct percent: 61.2 is 61.2 %
 * @param coverage a fraction
 * @param explainUrl where the efficiency is explained; null where it counts more cycles than one
 *     explanation lists
 */
public record EfficiencySummaryJson(
    int unitsProduced,
    @Nullable Integer unitsTarget,
    @Nullable Double unitsPlanned,
    @Nullable Double efficiencyPct,
    @Nullable Double avgCycleSeconds,
    int nCycles,
    int nExcluded,
    @Nullable Double coverage,
    @Nullable Double efficiencyCi95Low,
    @Nullable Double efficiencyCi95High,
    @Nullable String explainUrl) {

  public static EfficiencySummaryJson of(Figures figures, ExplainLinks links) {
    return new EfficiencySummaryJson(
        figures.unitsProduced(),
        figures.unitsTarget(),
        figures.unitsPlanned(),
        Figure.of(figures.efficiency()),
        figures.averageCycleSeconds(),
        figures.cycles(),
        figures.excluded(),
        Figure.of(figures.coverage()),
        Figure.of(figures.ci95Low()),
        Figure.of(figures.ci95High()),
        links.summary(Metric.EFFICIENCY, figures));
  }
}
