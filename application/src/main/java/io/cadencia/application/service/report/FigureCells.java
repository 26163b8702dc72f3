package io.cadencia.application.service.report;

import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.Percent;
import io.cadencia.domain.efficiency.Ratio;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How figures stand in a table; a row without workstation is of the module. */
final class FigureCells {

  static final List<String> COLUMNS =
      List.of(
          "workstation_id",
          "ts",
          "units_produced",
          "units_target",
          "units_planned",
          "efficiency_pct",
          "avg_cycle_seconds",
          "n_cycles",
          "n_excluded",
          "planned_ms",
          "available_ms",
          "coverage",
          "efficiency_ci95_low",
          "efficiency_ci95_high");

  private FigureCells() {}

  static List<@Nullable Object> of(@Nullable Integer station, Instant start, Figures figures) {
    return Arrays.<@Nullable Object>asList(
        station,
        start,
        figures.unitsProduced(),
        figures.unitsTarget(),
        figures.unitsPlanned(),
        value(figures.efficiency()),
        figures.averageCycleSeconds(),
        figures.cycles(),
        figures.excluded(),
        figures.planned().toMillis(),
        figures.available().toMillis(),
        value(figures.coverage()),
        value(figures.ci95Low()),
        value(figures.ci95High()));
  }

  private static @Nullable Double value(@Nullable Percent percent) {
    return percent == null ? null : percent.value();
  }

  private static @Nullable Double value(@Nullable Ratio ratio) {
    return ratio == null ? null : ratio.value();
  }
}
