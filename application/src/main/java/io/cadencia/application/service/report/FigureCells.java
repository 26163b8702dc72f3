package io.cadencia.application.service.report;

import io.cadencia.application.port.out.PlainColumn;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.Percent;
import io.cadencia.domain.efficiency.Ratio;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How figures stand in a table; a row without workstation is of the module. */
final class FigureCells {

  static final List<PlainColumn> COLUMNS =
      List.of(
          ResearchColumns.WORKSTATION.orEmpty(),
          PlainColumn.instant("ts", "Start of the hour, the day, or the days together."),
          PlainColumn.whole(
                  "units_produced",
                  "Units that ended in it and are not left out; of the module those of its last"
                      + " workstation.")
              .in("units")
              .atLeast(0),
          PlainColumn.whole(
                  "units_target",
                  "Units that the available time asked for; empty without a standard or a target.")
              .in("units")
              .atLeast(0)
              .orEmpty()
              .by("floor(sum of available_ms / sam_ms), cut wherever the standard changes"),
          PlainColumn.decimal("units_planned", "The same of the planned time, not rounded down.")
              .in("units")
              .atLeast(0)
              .orEmpty()
              .by("sum of planned_ms / sam_ms, cut wherever the standard changes"),
          PlainColumn.decimal(
                  "efficiency_pct",
                  "Earned over available time, not capped; empty where too little was watched or a"
                      + " standard is missing.")
              .in("%")
              .atLeast(0)
              .orEmpty()
              .by("100.0 * (sum of sam_ms of its units) / available_ms"),
          PlainColumn.decimal(
                  "avg_cycle_seconds",
                  "Mean effective duration of its units; of the module those of its last"
                      + " workstation.")
              .in("s")
              .atLeast(0)
              .orEmpty()
              .by("(sum of duration_ms) / (1000.0 * units_produced)"),
          PlainColumn.whole("n_cycles", "Units behind the figures, of all its workstations.")
              .in("units")
              .atLeast(0),
          PlainColumn.whole("n_excluded", "Units that are left out of every figure.")
              .in("units")
              .atLeast(0),
          PlainColumn.whole(
                  "planned_ms",
                  "Planned time; of the module the sum over its workstations, each times its"
                      + " operators.")
              .in("ms")
              .atLeast(0),
          PlainColumn.whole("available_ms", "The part of the planned time in which it was watched.")
              .in("ms")
              .atLeast(0)
              .by("planned_ms outside of gaps"),
          PlainColumn.decimal("coverage", "How much of the planned time was watched.")
              .between(0, 1)
              .orEmpty()
              .by("available_ms / planned_ms"),
          PlainColumn.decimal(
                  "efficiency_ci95_low",
                  "Lower end of the 95 % interval of the efficiency; empty with too few units.")
              .in("%")
              .orEmpty()
              .by("efficiency_pct * (1 - 1.96 * sqrt(cv^2 / n_cycles + counting_error^2))"),
          PlainColumn.decimal(
                  "efficiency_ci95_high",
                  "Upper end of the 95 % interval of the efficiency; empty with too few units.")
              .in("%")
              .orEmpty()
              .by("efficiency_pct * (1 + 1.96 * sqrt(cv^2 / n_cycles + counting_error^2))"));

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
